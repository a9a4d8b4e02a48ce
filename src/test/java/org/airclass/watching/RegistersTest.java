package org.airclass.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistersTest {

    private static final int MANY = 1 << 12;
    private static final int AT = 40;

    private final Random random = new Random(11);

    @ParameterizedTest
    @ValueSource(ints = {2, 15, 64, 128})
    void eachIsTheHigherOfTwo(int values) {
        byte[] registers = registers(MANY, values);
        byte[] others = registers(AT + MANY, values);
        byte[] before = registers.clone();
        Registers.raise(registers, others, AT);
        for (int i = 0; i < MANY; i++) {
            assertThat(registers[i]).isEqualTo((byte) Math.max(before[i], others[AT + i]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 48})
    void halvesAreAboveTheirMinimumAndFifteenIsNone(int minimum) {
        byte[] registers = registers(MANY, minimum + 16);
        byte[] halves = new byte[AT + MANY / 2];
        random.nextBytes(halves);
        byte[] before = registers.clone();
        Registers.raiseToHalves(registers, halves, AT, minimum);
        for (int i = 0; i < MANY; i++) {
            int half = halves[AT + i / 2] >> (i % 2 == 0 ? 0 : 4) & 15;
            int value = half == 15 ? 0 : half + minimum;
            assertThat(registers[i]).as("%d of %d", half, i).isEqualTo((byte) Math.max(before[i], value));
        }
    }

    private byte[] registers(int many, int values) {
        byte[] registers = new byte[many];
        for (int i = 0; i < many; i++) {
            registers[i] = (byte) random.nextInt(values);
        }
        return registers;
    }
}
