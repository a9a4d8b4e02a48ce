package org.airclass.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void dataBelowTheTemporaryFolderSurvivesARestartToo() throws SQLException {
        EmbeddedDatabase first = EmbeddedDatabase.start(folder.resolve("mariadb"));
        try (Connection connection = connect(first);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id INT NOT NULL PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES (7)");
        } finally {
            first.stop();
        }
        EmbeddedDatabase second = EmbeddedDatabase.start(folder.resolve("mariadb"));
        try (Connection connection = connect(second);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT id FROM kept")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isEqualTo(7);
        } finally {
            second.stop();
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        Map<String, String> settings = database.settings();
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
