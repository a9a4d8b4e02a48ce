package org.airclass.watching;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the hashes of viewers' ids into numbers that nobody outside can foretell. A sketch tells how many viewers there are from
 * how rare their numbers look: whoever knew them beforehand could pick some thousand ids that look like millions. All nodes
 * share the secret, which is in the database and nowhere else; with another one every viewer would be a new one.
 */
final class ViewerKey {

    private static final String SECRET = "SELECT secret FROM watching_secret WHERE id = 1";
    /** Half of it is used: that two of a million viewers become one is as good as out of the question. */
    private static final int BLOCK = 16;

    private final SecretKeySpec key;

    /** @param secret 16 bytes */
    ViewerKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, "AES");
    }

    static ViewerKey read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SECRET);
                ResultSet found = select.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("the table watching_secret is empty");
            }
            return new ViewerKey(found.getBytes(1));
        }
    }

    /** In the same order, of the same length. */
    long[] numbers(long[] hashes) {
        ByteBuffer blocks = ByteBuffer.allocate(hashes.length * BLOCK);
        for (int i = 0; i < hashes.length; i++) {
            blocks.putLong(i * BLOCK, hashes[i]);
        }
        ByteBuffer turned = ByteBuffer.wrap(encrypted(blocks.array()));
        long[] numbers = new long[hashes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = turned.getLong(i * BLOCK);
        }
        return numbers;
    }

    /** Block by block, for it is one number each, and the same one must always become the same. */
    private byte[] encrypted(byte[] blocks) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
