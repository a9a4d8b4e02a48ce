package org.airclass.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@link AccessConfig} may say. By hand: a validation library takes a second of each start, and these four
 * settings are all that it would read.
 */
@Dependent
class AccessSettings {

    private static final int SHORTEST_KEY = 32;
    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 16;

    void start(@Observes @Priority(1) StartupEvent started, AccessConfig config) {
        List<String> wrong = wrong(config);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(String.join(System.lineSeparator(), wrong));
        }
    }

    /** One sentence for each setting that can't be used; none of them repeats a secret. */
    static List<String> wrong(AccessConfig config) {
        List<String> wrong = new ArrayList<>();
        password("AIRCLASS_ADMIN_PASSWORD", config.adminPassword(), wrong);
        password("AIRCLASS_DEMO_PASSWORD", config.demoPassword(), wrong);
        if (config.bcryptCost() < LEAST_COST || config.bcryptCost() > MOST_COST) {
            wrong.add("AIRCLASS_BCRYPT_COST 应在 4 到 16 之间 · AIRCLASS_BCRYPT_COST is from 4 to 16, not "
                    + config.bcryptCost());
        }
        if (config.sessionKey().filter(key -> key.length() < SHORTEST_KEY).isPresent()) {
            wrong.add("AIRCLASS_SESSION_KEY 至少 32 个字符 · AIRCLASS_SESSION_KEY has 32 characters at least");
        }
        return wrong;
    }

    private static void password(String variable, Optional<String> password, List<String> wrong) {
        if (password.filter(given -> !Passwords.isFit(given)).isPresent()) {
            wrong.add(variable + " 应有 8–72 个字节 · " + variable + " has 8 to 72 characters");
        }
    }
}
