package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RobotsTest {

    private static final String WECHAT =
            "Mozilla/5.0 (Linux; Android 12; V2148A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                    + " Chrome/86.0.4240.99 XWEB/4317 MMWEBSDK/20220903 Mobile Safari/537.36"
                    + " MicroMessenger/8.0.28.2240(0x28001C35)";

    private static final Robots ROBOTS = new Robots();
    private final Openings openings = new Openings(ROBOTS);

    @BeforeAll
    static void readList() {
        ROBOTS.start(new StartupEvent());
    }

    @Test
    void searchEnginesAreRobots() {
        assertThat(ROBOTS.isRobot(
                        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)"))
                .isTrue();
        assertThat(ROBOTS.isRobot("Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)"))
                .isTrue();
        assertThat(ROBOTS.isRobot("Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)"))
                .isTrue();
        assertThat(ROBOTS.isRobot("x".repeat(10_000))).isFalse();
    }

    @Test
    void phonesAreNot() {
        assertThat(ROBOTS.isRobot(WECHAT)).isFalse();
        // Sogou's browser carries the name of Sogou's robot.
        assertThat(ROBOTS.isRobot(
                        "Mozilla/5.0 (Linux; U; Android 10; zh-CN; SEA-AL10 Build/HUAWEISEA-AL10) AppleWebKit/537.36 (KHTML,"
                                + " like Gecko) Version/4.0 Chrome/78.0.3904.108 Mobile Safari/537.36"
                                + " SogouMSE,SogouMobileBrowser/5.28.12"))
                .isFalse();
        assertThat(ROBOTS.isRobot(null)).isFalse();
    }

    @Test
    void prefetchesAreNoOpenings() {
        assertThat(openings.isOpening(headers("Sec-Purpose", "prefetch;prerender")))
                .isFalse();
        assertThat(openings.isOpening(headers("Purpose", "Prefetch"))).isFalse();
        assertThat(openings.isOpening(headers("X-Moz", "prefetch"))).isFalse();
        assertThat(openings.isOpening(headers("User-Agent", WECHAT))).isTrue();
    }

    @Test
    void linkPreviewsAreNoOpenings() {
        assertThat(openings.isOpening(headers(
                        "User-Agent",
                        "DingTalkBot-LinkService/1.0 (+https://open-doc.dingtalk.com/microapp/faquestions)")))
                .isFalse();
        assertThat(openings.isOpening(headers("User-Agent", "WeChatShareExtensionNew/8.0.2 CFNetwork/1240")))
                .isFalse();
        assertThat(openings.isOpening(headers("User-Agent", "WhatsApp/2.21.12.21 A")))
                .isFalse();
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
