package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChannelTextTest {

    @Test
    void eachChannelIsOneName() {
        assertThat(ChannelText.names("广州有线/广东有线/IPTV; 广州智慧教育公共服务平台"))
                .containsExactly("广州有线", "广东有线", "IPTV", "广州智慧教育公共服务平台");
        assertThat(ChannelText.names("教育频道、教育频道；新闻频道")).containsExactly("教育频道", "新闻频道");
    }

    @Test
    void bracketsAreNotTakenApart() {
        assertThat(ChannelText.names("安徽省空中课堂(电视/网络)")).containsExactly("安徽省空中课堂(电视/网络)");
    }

    @Test
    void addressesAreNoNames() {
        String written = "教育频道；https://live.example.org/a/b?c=1";
        assertThat(ChannelText.names(written)).containsExactly("教育频道");
        assertThat(ChannelText.addresses(written)).containsExactly("https://live.example.org/a/b?c=1");
    }

    @Test
    void addressesWithBlanksAndChineseAreKept() {
        assertThat(ChannelText.addresses("https://f.example.org/0509一年级 UNIT (2).zip"))
                .containsExactly("https://f.example.org/0509一年级%20UNIT%20(2).zip");
    }

    @Test
    void onlyWebAddressesAreAddresses() {
        assertThat(ChannelText.addresses("javascript:alert(1)")).isEmpty();
        assertThat(ChannelText.addresses("http://")).isEmpty();
        assertThat(ChannelText.addresses("见群公告")).isEmpty();
    }
}
