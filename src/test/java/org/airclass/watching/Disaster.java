package org.airclass.watching;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** What can happen to a {@link Scene} while its senders send. In the end everything runs again. */
enum Disaster {
    PROGRAM_KILLED {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.program.kill();
            scene.program.start();
            scene.program.awaitReady();
        }
    },
    DATABASE_STOPPED {
        @Override
        void strike(Scene scene, Senders senders, Random random) {
            scene.stopDatabase();
            scene.awaitSpooling();
            scene.startDatabase();
        }
    },
    DATABASE_KILLED {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.killDatabase();
            goOn(random, 300);
            scene.startDatabase();
        }
    },
    DATABASE_FROZEN {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.freezeDatabase();
            try {
                scene.awaitSpooling();
            } finally {
                scene.thawDatabase();
            }
        }
    },
    CONNECTIONS_CUT {
        @Override
        void strike(Scene scene, Senders senders, Random random) {
            for (int i = 0; i < 5; i++) {
                goOn(random, 400);
                scene.wire.cut();
            }
        }
    },
    SENDER_KILLED {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            senders.killOne();
        }
    },
    RESTARTED_WITHOUT_DATABASE {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.stopDatabase();
            scene.awaitSpooling();
            scene.program.kill();
            scene.program.start();
            scene.awaitSpooling();
            scene.startDatabase();
        }
    },
    ALL_KILLED {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.program.kill();
            scene.killDatabase();
            scene.startDatabase();
            scene.program.start();
            scene.program.awaitReady();
        }
    },
    /** Nothing is acknowledged that is not kept, and it goes on by itself once there is room. */
    DISK_FULL {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.disk.fill(scene.program);
            scene.killDatabase();
            scene.awaitRefusals();
            scene.disk.free(scene.program);
            scene.awaitSpooling();
            scene.startDatabase();
        }
    },
    /** The commits that are under way come through in the end: to refuse their events would be a lie. */
    DISK_FULL_DATABASE_FROZEN {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.disk.fill(scene.program);
            scene.freezeDatabase();
            try {
                goOn(random, 1500);
            } finally {
                scene.thawDatabase();
            }
            goOn(random, 300);
            scene.disk.free(scene.program);
        }
    },
    /** The spool is full, then the program dies and starts over a full disk. */
    RESTARTED_WITH_DISK_FULL {
        @Override
        void strike(Scene scene, Senders senders, Random random) throws Exception {
            scene.stopDatabase();
            scene.awaitSpooling();
            scene.disk.fill(scene.program);
            scene.awaitRefusals();
            scene.program.kill();
            scene.program.start();
            scene.disk.fill(scene.program);
            scene.awaitRefusals();
            if (random.nextBoolean()) {
                scene.startDatabase();
                scene.awaitEmptySpool();
                scene.disk.free(scene.program);
            } else {
                scene.disk.free(scene.program);
                scene.startDatabase();
            }
        }
    };

    abstract void strike(Scene scene, Senders senders, Random random) throws Exception;

    String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For as long and up to twice as long. */
    static void goOn(Random random, int millis) {
        Duration time = Duration.ofMillis(millis + random.nextInt(millis));
        await().pollDelay(time).atMost(time.plusSeconds(30)).until(() -> true);
    }
}
