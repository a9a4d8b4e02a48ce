package org.airclass.programme;

import static org.airclass.programme.Lessons.DAY;
import static org.airclass.programme.Lessons.handout;
import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.airclass.school.Grade;
import org.airclass.streaming.ViewingGuide;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The long pictures, read again as a phone would; they lie in target/pictures for the eye. */
class LongPicturesTest {

    private static final EditionLine LINE = new EditionLine(ZoneId.of("Asia/Shanghai"));
    private static final Grade FOUR = new Grade(4);
    private static final Optional<URI> SITE = Optional.of(URI.create("https://air.example.org/"));
    private static Lettering lettering;

    @BeforeAll
    static void read() {
        lettering = new Lettering();
    }

    @Test
    void theCodeOfADaysPictureLeadsToItsPage() throws Exception {
        byte[] png = DayPicture.png(sample(), FOUR, DAY, lettering, frame(SITE));
        assertThat(code(picture(png, "day-long.png"))).isEqualTo("https://air.example.org/grades/4?date=2020-04-15");
    }

    @Test
    void theCodeOfAWeeksPictureLeadsToItsPage() throws Exception {
        LocalDate monday = LocalDate.of(2020, 4, 13);
        byte[] png = WeekPicture.png(sample(), FOUR, monday, lettering, frame(SITE));
        assertThat(code(picture(png, "week-long.png")))
                .isEqualTo("https://air.example.org/grades/4/week?date=2020-04-13");
    }

    @Test
    void theCodeOfTheGuidesPictureLeadsToItsPage() throws Exception {
        byte[] png = GuidePicture.png(sample(), DAY, LINE, lettering, frame(SITE));
        assertThat(code(picture(png, "guide-long.png"))).isEqualTo("https://air.example.org/guide");
    }

    @Test
    void withoutAnAddressOfTheSiteThereIsNoCode() throws Exception {
        BufferedImage with = picture(DayPicture.png(sample(), FOUR, DAY, lettering, frame(SITE)), "with-code.png");
        BufferedImage without =
                picture(DayPicture.png(sample(), FOUR, DAY, lettering, frame(Optional.empty())), "without-code.png");
        assertThat(without.getHeight()).isLessThan(with.getHeight());
    }

    @Test
    void aDayOfAThousandLessonsIsNoLongerThanSixty() throws IOException {
        assertThat(heightOfDayWith(1000) - heightOfDayWith(61)).isBetween(-1, 1);
        assertThat(heightOfDayWith(60)).isGreaterThan(heightOfDayWith(20));
    }

    private static int heightOfDayWith(int lessons) throws IOException {
        Index index = new Index(Lessons.edition(
                1,
                IntStream.range(0, lessons)
                        .mapToObj(i -> lesson("l" + i).lesson())
                        .toArray(PublishedLesson[]::new)));
        return ImageIO.read(new ByteArrayInputStream(DayPicture.png(index, FOUR, DAY, lettering, frame(SITE))))
                .getHeight();
    }

    @Test
    void aPictureIsSmallEnoughToBeForwarded() throws IOException {
        byte[] png = DayPicture.png(sample(), FOUR, DAY, lettering, frame(SITE));
        assertThat(picture(png, "day-long.png").getWidth()).isEqualTo(1080);
        assertThat(png.length).isLessThan(400_000);
    }

    @Test
    void subjectsHaveTheColoursOfTheStyleSheet() throws IOException {
        String styles = Files.readString(Path.of("src/main/resources/assets/site.css"));
        for (String subject : List.of("语文", "数学", "英语", "科学", "物理", "化学", "生物", "道法", "历史", "地理", "音乐", "体育")) {
            String colour = "#%06x".formatted(SubjectColour.colour(subject).getRGB() & 0xffffff);
            assertThat(styles).contains("." + SubjectColour.of(subject) + "{background:" + colour + "}");
        }
    }

    private static PictureFrame frame(Optional<URI> site) {
        return new PictureFrame("海州市空中课堂", site, LINE);
    }

    private static BufferedImage picture(byte[] png, String file) throws IOException {
        Path path = Path.of("target", "pictures", file);
        Files.createDirectories(path.getParent());
        Files.write(path, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String code(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int foot = 400;
        int[] pixels = image.getRGB(0, image.getHeight() - foot, width, foot, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, foot, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    private static Index sample() {
        Content content = SampleDay.content(true);
        List<PublishedLesson> lessons = new java.util.ArrayList<>(content.lessons());
        for (int day : List.of(-2, -1, 1)) {
            lessons.add(lesson("a" + day).on(DAY.plusDays(day)).lesson());
            lessons.add(lesson("b" + day)
                    .on(DAY.plusDays(day))
                    .at("10:20", "10:45")
                    .about("数学", "小数点移动引起小数大小的变化和生活中的小数（综合练习）", "北师大版")
                    .by(new Teacher("王老师", "中心小学"))
                    .lesson());
        }
        Carried carried = new Carried(
                List.of(new Carried.Channel("c504", "有线 504")),
                new ViewingGuide(List.of(
                        new ViewingGuide.Line("海州有线", "海州区", grades(1, 2, 3), "501", null),
                        new ViewingGuide.Line("海州有线", "海州区", grades(4, 5, 6), "504", "有线 504"),
                        new ViewingGuide.Line("海州有线", "赣榆县", grades(1, 2, 3, 4, 5, 6), "88", null),
                        new ViewingGuide.Line("移动 IPTV", null, grades(4), "204", "有线 504"))),
                Map.of(),
                List.of(),
                List.of());
        return new Index(new Edition(
                3,
                Instant.parse("2020-04-14T10:00:00Z"),
                "admin",
                null,
                lessons,
                List.of(handout("task", "4月15日 学习任务单", 4, DAY, DAY)),
                List.of(),
                carried));
    }

    private static List<Grade> grades(Integer... numbers) {
        return List.of(numbers).stream().map(Grade::new).toList();
    }
}
