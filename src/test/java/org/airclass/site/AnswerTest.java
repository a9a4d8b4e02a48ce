package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final byte[] PAGE = "今天四年级有六节课。".repeat(200).getBytes(StandardCharsets.UTF_8);

    @Test
    void tagsAreComparedWeakly() {
        assertThat(Answer.matches("\"e3-a\"", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("W/\"e3-a\"", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("\"e2-a\", \"e3-a\"", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("*", "\"e3-a\"")).isTrue();
        assertThat(Answer.matches("\"e3-a-gzip\"", "\"e3-a\"")).isFalse();
        assertThat(Answer.matches("", "\"e3-a\"")).isFalse();
    }

    @Test
    void eachEncodingIsTheSameBytesUnderATagOfItsOwn() throws IOException {
        Body body = new Body("e3", PAGE, true);
        assertThat(body.in(Encoding.IDENTITY).bytes().getBytes()).isEqualTo(PAGE);
        assertThat(unpacked(body.in(Encoding.GZIP))).isEqualTo(PAGE);
        assertThat(unpacked(body.in(Encoding.BROTLI))).isEqualTo(PAGE);
        assertThat(List.of(Encoding.values()))
                .extracting(encoding -> body.in(encoding).etag())
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.startsWith("\"e3-"));
    }

    @Test
    void whatFitsOnePacketIsNotPacked() {
        Body small = new Body("e3", "[]".getBytes(StandardCharsets.UTF_8), true);
        assertThat(small.in(Encoding.GZIP)).isSameAs(small.in(Encoding.IDENTITY));
    }

    @Test
    void peopleAreToldFromPrograms() {
        assertThat(Failures.wantsHtml("text/html,application/xhtml+xml,*/*;q=0.8"))
                .isTrue();
        assertThat(Failures.wantsHtml("*/*")).isFalse();
        assertThat(Failures.wantsHtml(null)).isFalse();
        assertThat(Failures.wantsHtml("application/json, text/html")).isFalse();
    }

    private static byte[] unpacked(Body.Form form) throws IOException {
        InputStream packed = new ByteArrayInputStream(form.bytes().getBytes());
        try (InputStream in =
                form.encoding() == Encoding.GZIP ? new GZIPInputStream(packed) : new BrotliInputStream(packed)) {
            return in.readAllBytes();
        }
    }
}
