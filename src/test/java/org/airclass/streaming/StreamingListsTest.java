package org.airclass.streaming;

import static org.airclass.Staff.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.airclass.TestDatabase;
import org.airclass.site.Transactions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StreamingListsTest {

    @Inject
    Channels channels;

    @Test
    void livePointsAndChannelsAreListed() {
        String id =
                Transactions.run(() -> channels.livePointIds(List.of("电教馆直播点"))).get("电教馆直播点");
        Transactions.run(() -> channels.register(List.of("有线 599")));
        admin().get("/api/v1/live-points").then().statusCode(200).body("find { it.name == '电教馆直播点' }.id", equalTo(id));
        admin().get("/api/v1/channels").then().statusCode(200).body("name", hasItem("有线 599"));
    }
}
