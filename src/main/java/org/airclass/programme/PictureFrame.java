package org.airclass.programme;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.airclass.programme.Lettering.Style;

/**
 * What every picture has around its content: whose it is and what it shows at the head; at the foot the way to the page
 * itself, which may have changed since, and the edition it was made from.
 */
final class PictureFrame {

    static final float MARGIN = 24;
    static final float INNER = LongPicture.WIDTH - 2 * MARGIN;
    static final float PADDING = 16;

    private static final float CODE = 116;

    private final String bureau;
    private final Optional<URI> site;
    private final EditionLine editionLine;

    PictureFrame(String bureau, Optional<URI> site, EditionLine editionLine) {
        this.bureau = bureau;
        this.site = site;
        this.editionLine = editionLine;
    }

    void head(LongPicture picture, String title, String below) {
        picture.gap(24);
        picture.text(bureau, Style.bold(15, LongPicture.SKY), MARGIN, INNER);
        picture.gap(4);
        picture.text(title, Style.bold(28, LongPicture.INK), MARGIN, INNER);
        picture.text(below, Style.plain(15, LongPicture.INK_2), MARGIN, INNER);
        picture.gap(14);
    }

    /**
     * @param what the page shows
     * @param path of the page that the picture was made from; its code is left out where nobody said where the site is
     */
    void foot(LongPicture picture, Edition edition, LocalDate day, String what, String path) {
        picture.gap(18);
        picture.rule(MARGIN, INNER);
        picture.gap(18);
        String issued = editionLine.of(edition, day);
        if (site.isEmpty()) {
            picture.text(issued, Style.plain(13, LongPicture.INK_3), MARGIN, INNER);
        } else {
            String address = site.get().resolve(path).toString();
            float x = MARGIN + CODE + 18;
            float width = LongPicture.WIDTH - MARGIN - x;
            picture.beside(() -> picture.code(address, MARGIN, CODE), () -> {
                picture.gap(6);
                picture.text("长按或扫码，打开最新的" + what, Style.bold(18, LongPicture.INK), x, width);
                picture.gap(2);
                picture.text("不用登录，点一下就能看直播和回看", Style.plain(14, LongPicture.INK_2), x, width);
                picture.gap(10);
                picture.text(issued, Style.plain(13, LongPicture.INK_3), x, width);
                picture.text(site.get().getAuthority(), Style.plain(13, LongPicture.INK_3), x, width);
            });
        }
        picture.gap(24);
    }
}
