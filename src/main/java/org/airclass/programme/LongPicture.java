package org.airclass.programme;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as long as what is put on it, one thing below the other: what a homeroom teacher forwards to a group. In
 * points, of which it is 540 wide; two pixels a point.
 */
final class LongPicture {

    static final int WIDTH = 540;
    static final Color INK = new Color(0x14202e);
    static final Color INK_2 = new Color(0x4d5a69);
    static final Color INK_3 = new Color(0x626f7d);
    static final Color LINE = new Color(0xe1e7ee);
    static final Color SKY = new Color(0x1560cf);
    static final Color WARN = new Color(0x8a4700);
    private static final Color GROUND = new Color(0xf5f7fa);
    private static final Color CARD = Color.WHITE;
    private static final int PIXELS = 2;

    /** Where a letter stands in its line: what is above the baseline, of the em. */
    private static final float ASCENT = 1.08f;

    private final Lettering lettering;
    private final List<Consumer<Graphics2D>> parts = new ArrayList<>();
    private float y;

    LongPicture(Lettering lettering) {
        this.lettering = lettering;
    }

    void gap(float height) {
        y += height;
    }

    /** Text in a column, in as many lines as it takes. */
    void text(String text, Lettering.Style style, float x, float width) {
        for (String line : lettering.lines(text, style, width)) {
            float baseline = y + style.size() * ASCENT;
            parts.add(g -> lettering.draw(g, line, x, baseline, style));
            y += style.lineHeight();
        }
    }

    /** A line of text that ends there. */
    void textTo(String text, Lettering.Style style, float right) {
        text(text, style, right - lettering.width(text, style), Float.MAX_VALUE);
    }

    /** As {@link #text}, struck through. */
    void struck(String text, Lettering.Style style, float x, float width) {
        float top = y;
        text(text, style, x, width);
        List<String> lines = lettering.lines(text, style, width);
        for (int i = 0; i < lines.size(); i++) {
            float middle = top + i * style.lineHeight() + style.size() * 0.72f;
            float length = lettering.width(lines.get(i), style);
            box(style.colour(), x, middle, length, Math.max(1, style.size() / 16), 0);
        }
    }

    /** Side by side from the same height on; what comes next stands below both. */
    void beside(Runnable left, Runnable right) {
        float top = y;
        left.run();
        float leftEnd = y;
        y = top;
        right.run();
        y = Math.max(y, leftEnd);
    }

    /** A white card of the picture's width less its margins, below what its content puts on it. */
    void card(float margin, float padding, Runnable content) {
        int below = parts.size();
        float top = y;
        y += padding;
        content.run();
        y += padding;
        float height = y - top;
        parts.add(below, g -> {
            RoundRectangle2D shape = new RoundRectangle2D.Float(margin, top, WIDTH - 2 * margin, height, 24, 24);
            g.setColor(CARD);
            g.fill(shape);
            g.setColor(LINE);
            g.draw(shape);
        });
    }

    /** A filled box at the height that is reached, moved down by that; takes no height itself. */
    void mark(Color colour, float x, float down, float size, float round) {
        box(colour, x, y + down, size, size, round);
    }

    void rule(float x, float width) {
        box(LINE, x, y, width, 1, 0);
    }

    /** The address as a QR code of that size, with the white around it that readers want. */
    void code(String address, float x, float size) {
        BitMatrix modules = modules(address);
        float top = y;
        parts.add(g -> {
            g.setColor(Color.WHITE);
            g.fill(new Rectangle2D.Float(x, top, size, size));
            g.setColor(Color.BLACK);
            float module = size / modules.getWidth();
            for (int row = 0; row < modules.getHeight(); row++) {
                for (int column = 0; column < modules.getWidth(); column++) {
                    if (modules.get(column, row)) {
                        g.fill(whole(x + column * module, top + row * module, module));
                    }
                }
            }
        });
        y += size;
    }

    /** On whole pixels, or thin lines would run between the modules. */
    private static Rectangle2D whole(float x, float y, float size) {
        double left = Math.round(x * PIXELS) / (double) PIXELS;
        double top = Math.round(y * PIXELS) / (double) PIXELS;
        return new Rectangle2D.Double(
                left,
                top,
                Math.round((x + size) * PIXELS) / (double) PIXELS - left,
                Math.round((y + size) * PIXELS) / (double) PIXELS - top);
    }

    private static BitMatrix modules(String address) {
        Map<EncodeHintType, ?> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code for " + address, e);
        }
    }

    private void box(Color colour, float x, float top, float width, float height, float round) {
        parts.add(g -> {
            g.setColor(colour);
            g.fill(new RoundRectangle2D.Float(x, top, width, height, round, round));
        });
    }

    byte[] png() {
        BufferedImage image =
                new BufferedImage(WIDTH * PIXELS, (int) Math.ceil(y * PIXELS), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(PIXELS, PIXELS);
            graphics.setColor(GROUND);
            graphics.fill(new Rectangle2D.Float(0, 0, WIDTH, y + 1));
            parts.forEach(part -> part.accept(graphics));
        } finally {
            graphics.dispose();
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
