package org.airclass.site;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What every page has in its head: {@code {inject:frame.…}} in templates. */
@Singleton
@Named("frame")
public class Frame {

    private final SiteConfig config;
    private final Assets assets;

    Frame(SiteConfig config, Assets assets) {
        this.config = config;
        this.assets = assets;
    }

    public String name() {
        return config.name();
    }

    public String styles() {
        return assets.address("site.css");
    }

    public String player() {
        return assets.address("player.js");
    }

    public String pages() {
        return assets.address("pages.js");
    }

    public String icon() {
        return assets.address("icon.svg");
    }
}
