package org.airclass.streaming;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which hosts the service may fetch from: those of the public internet, and the ranges that the operator allows.
 * Whoever enters a stream's address must not be able to ask, through the service, what only its own network can.
 */
final class AddressGuard {

    /** Names to addresses; the network's own, but for tests. */
    interface Resolver {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /** The host has addresses, and none of them may be asked. */
    static final class NotAllowed extends Exception {
        private static final long serialVersionUID = 1;

        NotAllowed(String host, InetAddress[] found) {
            super(host + " → " + found[0].getHostAddress());
        }
    }

    /** IANA's special-purpose registries for IPv4 (RFC 6890 and its updates), multicast and what is reserved. */
    private static final List<Network> SPECIAL_4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .map(Network::parse)
            .toList();

    /** Global unicast; everything else of IPv6 is loopback, link-local, unique-local, multicast or reserved. */
    private static final Network GLOBAL_6 = Network.parse("2000::/3");

    /** Within it: protocol assignments with Teredo, documentation, 6to4 with an IPv4 address of its own inside. */
    private static final List<Network> SPECIAL_6 = Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Network::parse)
            .toList();

    /** NAT64 (RFC 6052): an IPv4 address in the last four bytes. */
    private static final Network NAT64 = Network.parse("64:ff9b::/96");

    private final List<Network> allowed;
    private final Resolver resolver;

    AddressGuard(List<Network> allowed, Resolver resolver) {
        this.allowed = List.copyOf(allowed);
        this.resolver = resolver;
    }

    /**
     * The address to connect to for a host. It is resolved here, once: who connects must use this very address, or the
     * name may mean something else by then.
     */
    InetAddress admit(String host) throws UnknownHostException, NotAllowed {
        InetAddress[] found = resolver.addressesOf(host);
        for (InetAddress address : found) {
            if (admits(address)) {
                return address;
            }
        }
        throw new NotAllowed(host, found);
    }

    boolean admits(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return SPECIAL_4.stream().noneMatch(range -> range.contains(address));
        }
        if (NAT64.contains(address)) {
            return isPublic(lastFourBytes(address));
        }
        return GLOBAL_6.contains(address) && SPECIAL_6.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
