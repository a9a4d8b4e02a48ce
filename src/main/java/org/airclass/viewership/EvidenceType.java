package org.airclass.viewership;

import java.util.Arrays;
import java.util.Optional;

/** What a file of evidence may be, told by its first bytes and never by its name. */
enum EvidenceType {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    /** A workbook or document of today's office programs; which of them is nobody's business here. */
    ZIP("application/zip", 'P', 'K', 3, 4);

    private final String mediaType;
    private final byte[] head;

    EvidenceType(String mediaType, int... head) {
        this.mediaType = mediaType;
        this.head = new byte[head.length];
        for (int i = 0; i < head.length; i++) {
            this.head[i] = (byte) head[i];
        }
    }

    static Optional<EvidenceType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.head.length
                        && Arrays.equals(type.head, Arrays.copyOf(content, type.head.length)))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }
}
