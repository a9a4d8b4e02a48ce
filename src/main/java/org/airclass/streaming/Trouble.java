package org.airclass.streaming;

import org.airclass.site.Text;

/** Why a stream does not work, or was not asked. */
enum Trouble {
    NOT_ON_THE_WEB("地址不是 http 或 https，无法检查", "The address is not http or https and can't be checked"),
    ADDRESS_UNREADABLE("地址无法识别", "The address can't be read"),
    NOT_ALLOWED("地址指向内网，未被允许", "The address leads into a private network, which is not allowed"),
    NO_SUCH_HOST("找不到这台主机", "There is no such host"),
    UNREACHABLE("连不上", "It can't be reached"),
    TIMEOUT("没有及时应答", "It did not answer in time"),
    TOO_MANY_REDIRECTS("转来转去没有尽头", "It redirects without end"),
    WRONG_STATUS("服务器拒绝或没有这个地址", "The server refuses it or has no such address"),
    WRONG_TYPE("应答的不是视频，而是网页", "The answer is a web page, not a film"),
    NOT_A_PLAYLIST("应答的不是播放列表", "The answer is not a playlist"),
    TOO_LARGE("播放列表过大", "The playlist is too large"),
    EMPTY("播放列表是空的", "The playlist is empty"),
    SEGMENT("播放列表有，视频片段取不到", "There is a playlist, but its segment can't be had"),
    STANDS_STILL("直播不再前进", "The broadcast does not move on"),
    ENDED("直播已结束", "The broadcast has ended");

    private final Text text;

    Trouble(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
