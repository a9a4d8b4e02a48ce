package org.airclass.viewership;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Text;

/** What kind of system counted a declared figure. */
enum DeclaredKind {
    CABLE(new Text("有线电视", "Cable television"), "有线", "数字电视"),
    IPTV(new Text("IPTV", "IPTV"), "交互式网络电视", "网络电视"),
    APP(new Text("其他应用", "Another app"), "应用", "客户端", "小程序"),
    STREAM_SERVER(new Text("流媒体服务器", "Stream server"), "流媒体", "直播服务器", "cdn"),
    OTHER(new Text("其他", "Other"));

    private final Text title;
    private final Set<String> aliases;

    DeclaredKind(Text title, String... aliases) {
        this.title = title;
        this.aliases = Set.of(aliases);
    }

    Text title() {
        return title;
    }

    /** Its name, its title or one of its aliases, however spelled. */
    static Optional<DeclaredKind> named(String written) {
        String plain = DeclaredField.plain(written);
        return Arrays.stream(values())
                .filter(kind -> plain.equals(DeclaredField.plain(kind.name()))
                        || plain.equals(DeclaredField.plain(kind.title.zh()))
                        || plain.equals(DeclaredField.plain(kind.title.en()))
                        || kind.aliases.contains(plain))
                .findFirst();
    }
}
