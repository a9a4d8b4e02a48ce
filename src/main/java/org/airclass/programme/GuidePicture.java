package org.airclass.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.programme.Lettering.Style;

/** 收看指南 as a long picture: which channel number shows which grade, operator by operator and county by county. */
final class GuidePicture {

    /** Counties of an operator, and operators; more than a picture is scrolled through. */
    private static final int ROWS = 80;

    private static final float NAME_X = PictureFrame.MARGIN + PictureFrame.PADDING;
    private static final float TEXT_X = NAME_X + 96;
    private static final float TEXT_WIDTH = LongPicture.WIDTH - PictureFrame.MARGIN - PictureFrame.PADDING - TEXT_X;

    private GuidePicture() {}

    /** @return PNG */
    static byte[] png(Index index, LocalDate issued, EditionLine line, Lettering lettering, PictureFrame frame) {
        GuidePage.Guide guide = GuidePage.screen(index, issued, line);
        LongPicture picture = new LongPicture(lettering);
        frame.head(picture, "收看指南", "手机和电脑扫码就能看；没有网络的，按年级看电视。");
        guide.operators().stream()
                .limit(ROWS)
                .forEach(operator -> table(picture, operator.name(), () -> operator.counties().stream()
                        .limit(ROWS)
                        .forEach(county -> row(
                                picture,
                                String.join("\n", county.counties()),
                                county.numbers().stream()
                                        .map(GuidePicture::number)
                                        .collect(Collectors.joining("\n"))))));
        List<GuidePage.Line> televised =
                guide.lines().stream().filter(l -> !l.channels().isEmpty()).toList();
        table(picture, "按年级", () -> {
            televised.forEach(grade -> row(picture, grade.grade(), String.join("、", grade.channels())));
            if (televised.size() < guide.lines().size()) {
                row(picture, televised.isEmpty() ? "各年级" : "其他年级", "只在网上收看");
            }
        });
        frame.foot(picture, index.edition(), issued, "收看指南", "/guide");
        return picture.png();
    }

    private static String number(GuidePage.Number number) {
        String text = number.grades() + "  " + number.number();
        return number.channel() == null ? text : text + "  " + number.channel();
    }

    private static void table(LongPicture picture, String name, Runnable rows) {
        picture.gap(6);
        picture.text(name, Style.bold(17, LongPicture.SKY), PictureFrame.MARGIN, PictureFrame.INNER);
        picture.gap(4);
        picture.card(PictureFrame.MARGIN, 8, rows);
        picture.gap(8);
    }

    private static void row(LongPicture picture, String name, String lines) {
        picture.gap(5);
        picture.beside(
                () -> name.lines()
                        .forEach(line ->
                                picture.text(line, Style.bold(16, LongPicture.INK), NAME_X, TEXT_X - NAME_X - 8)),
                () -> lines.lines()
                        .forEach(line -> picture.text(line, Style.plain(16, LongPicture.INK), TEXT_X, TEXT_WIDTH)));
        picture.gap(5);
    }
}
