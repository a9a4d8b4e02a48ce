package org.airclass.watching;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ua_parser.Device;
import ua_parser.DeviceParser;

/**
 * Tells robots by their User-Agent with the list of the ua-parser project. Its parser takes a millisecond, being made to
 * name a thousand kinds of phones; so it is only asked where one of its expressions for robots matches at all.
 */
@ApplicationScoped
class Robots {

    private static final String ROBOT = "Spider";
    private static final Duration AFTER_START = Duration.ofSeconds(3);
    private static final int REMEMBERED = 20_000;
    // Longer ones are nobody's, and expressions take their time over them.
    private static final int LONGEST = 512;

    private record Rules(List<Pattern> suspicions, DeviceParser parser) {
        boolean areRobot(String userAgent) {
            for (Pattern suspicion : suspicions) {
                if (suspicion.matcher(userAgent).find()) {
                    Device device = parser.parse(userAgent);
                    return device != null && ROBOT.equals(device.family);
                }
            }
            return false;
        }
    }

    private Rules rules;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** Reads the list once the start is over, or when the first view asks: it takes half a second of a core. */
    void start(@Observes @Priority(5) StartupEvent started) {
        CompletableFuture.delayedExecutor(AFTER_START.toSeconds(), TimeUnit.SECONDS)
                .execute(this::rules);
    }

    /** @param userAgent null where none was sent, which is no robot's way */
    boolean isRobot(String userAgent) {
        if (userAgent == null || userAgent.isEmpty()) {
            return false;
        }
        String head = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        Boolean remembered = known.get(head);
        if (remembered == null) {
            remembered = rules().areRobot(head);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(head, remembered);
        }
        return remembered;
    }

    private synchronized Rules rules() {
        if (rules == null) {
            rules = read();
        }
        return rules;
    }

    private static Rules read() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(10_000_000);
        try (InputStream list = DeviceParser.class.getResourceAsStream("/ua_parser/regexes.yaml")) {
            Map<String, List<Map<String, String>>> all = new Yaml(new SafeConstructor(limits)).load(list);
            List<Map<String, String>> devices = all.get("device_parsers");
            List<Pattern> suspicions = devices.stream()
                    .filter(device -> ROBOT.equals(device.get("device_replacement")))
                    .map(device -> Pattern.compile(
                            device.get("regex"), "i".equals(device.get("regex_flag")) ? Pattern.CASE_INSENSITIVE : 0))
                    .toList();
            return new Rules(suspicions, DeviceParser.fromList(devices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
