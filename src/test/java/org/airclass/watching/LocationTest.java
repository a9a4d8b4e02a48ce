package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void anOrdinaryAddressStaysAsItIs() {
        String address = "https://video.example.cn/play?id=7&name=%E8%AF%BE#t=10";
        assertThat(Location.encoded(address)).isEqualTo(address);
    }

    @Test
    void chineseAndBlanksAreEncoded() {
        String encoded = Location.encoded("https://video.example.cn/语文 第一课.mp4");
        assertThat(URI.create(encoded).getPath()).isEqualTo("/语文 第一课.mp4");
        assertThat(encoded).isASCII();
    }

    @Test
    void aLineBreakAddsNoHeader() {
        assertThat(Location.encoded("https://a.example/\r\nSet-Cookie: x=1")).doesNotContain("\r", "\n");
    }
}
