package org.airclass;

import io.airlift.testing.mysql.TestingMySqlServer;
import java.util.Map;

/** A real MySQL 8.0 for the tests, unpacked from its jar; needs libaio1 on Linux. */
final class MySqlServer {

    private static TestingMySqlServer server;

    private MySqlServer() {}

    static boolean isWanted() {
        return "mysql".equals(System.getProperty("airclass.test.database"));
    }

    static Map<String, String> start() {
        try {
            server = new TestingMySqlServer("airclass", "airclass", "airclass");
        } catch (Exception e) {
            throw new IllegalStateException(
                    "MySQL 8.0 can't start here (on Debian it needs the package libaio1); the tests were to run on it",
                    e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:mysql://127.0.0.1:" + server.getPort()
                        + "/airclass?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                "quarkus.datasource.username",
                "airclass",
                "quarkus.datasource.password",
                "airclass");
    }

    static void stopIfRunning() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
