package org.airclass.access;

import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The network address a request comes from; of IPv6 the first 64 bits, since one household has all the rest. */
final class ClientAddress {

    private ClientAddress() {}

    static String of(RoutingContext request) {
        var address = request.request().remoteAddress();
        return address == null ? "unknown" : network(address.hostAddress());
    }

    static String network(String literal) {
        if (literal == null || literal.indexOf(':') < 0) {
            return String.valueOf(literal);
        }
        try {
            // A literal with a colon is never looked up by name.
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return literal;
        }
    }
}
