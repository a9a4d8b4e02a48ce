package org.airclass.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private final AddressGuard strict = new AddressGuard(List.of(), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.8.9.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotOfThePublicInternetIsRefused(String address) throws UnknownHostException {
        assertThat(strict.admits(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "223.5.5.5",
                "::ffff:223.5.5.5",
                "64:ff9b::df05:505",
                "2400:3200::1",
                "2606:4700::1111"
            })
    void thePublicInternetIsAdmitted(String address) throws UnknownHostException {
        assertThat(strict.admits(InetAddress.getByName(address))).isTrue();
    }

    /** Spellings of 127.0.0.1 that a look at the text would let pass. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "0177.0.0.1", "localhost"})
    void theAddressCountsAndNotHowItIsWritten(String host) {
        AddressGuard guard = new AddressGuard(List.of(), name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        assertThatThrownBy(() -> guard.admit(host))
                .isInstanceOf(AddressGuard.NotAllowed.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void theOperatorAllowsARange() throws Exception {
        AddressGuard guard = new AddressGuard(
                Stream.of("10.20.0.0/16", "192.168.8.15", "fd00:20::/32")
                        .map(Network::parse)
                        .toList(),
                InetAddress::getAllByName);
        assertThat(guard.admits(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(guard.admits(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(guard.admits(InetAddress.getByName("192.168.8.15"))).isTrue();
        assertThat(guard.admits(InetAddress.getByName("192.168.8.16"))).isFalse();
        assertThat(guard.admits(InetAddress.getByName("fd00:20::7"))).isTrue();
        assertThat(guard.admits(InetAddress.getByName("fd00:21::7"))).isFalse();
    }

    @Test
    void ofSeveralAddressesOneThatIsAdmittedIsTaken() throws Exception {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        InetAddress outside = InetAddress.getByName("223.5.5.5");
        AddressGuard guard = new AddressGuard(List.of(), host -> new InetAddress[] {inside, outside});
        assertThat(guard.admit("both.example.org")).isEqualTo(outside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/-1", "example.org", "fd00::/129", "10.0.0.0/x", "/8"})
    void whatIsNoRangeIsToldAtOnce(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeMayEndWithinAByte() throws Exception {
        Network range = Network.parse("172.16.0.0/12");
        assertThat(range.contains(InetAddress.getByName("172.31.0.1"))).isTrue();
        assertThat(range.contains(InetAddress.getByName("172.32.0.1"))).isFalse();
        assertThat(Network.parse("0.0.0.0/0").contains(InetAddress.getByName("1.2.3.4")))
                .isTrue();
    }
}
