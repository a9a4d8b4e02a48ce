package org.airclass.school;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/** Brings the sample world's school system into an empty database, when the operator asks for it. */
@ApplicationScoped
class SampleSchool {

    private final SiteConfig config;
    private final SiteClock clock;
    private final EntityManager entities;
    private final Terms terms;
    private final Teachers teachers;
    private final Pupils pupils;

    SampleSchool(
            SiteConfig config, SiteClock clock, EntityManager entities, Terms terms, Teachers teachers, Pupils pupils) {
        this.config = config;
        this.clock = clock;
        this.entities = entities;
        this.terms = terms;
        this.teachers = teachers;
        this.pupils = pupils;
    }

    void fill(@Observes @Priority(DatabaseReady.SAMPLE_SCHOOL) DatabaseReady ready) {
        if (config.demo()) {
            Transactions.run(this::fillIfEmpty);
        }
    }

    private void fillIfEmpty() {
        if (!terms.all().isEmpty()) {
            return;
        }
        SampleWorld world = new SampleWorld(clock.today());
        Organisation bureau = add(null, Organisation.Kind.BUREAU, "海州市教育局", null);
        int school = 0;
        for (int d = 0; d < world.districts().size(); d++) {
            Organisation district = add(
                    bureau.id(), Organisation.Kind.DISTRICT, world.districts().get(d), null);
            for (String name : world.schools(d)) {
                Organisation added = add(district.id(), Organisation.Kind.SCHOOL, name, world.pupils(school));
                pupils.put(added.id(), world.pupilsByGrade(name, world.pupils(school)));
                school++;
            }
        }
        entities.flush();
        teachers.idsOf(world.allTeachers());
        terms.put(world.term());
        Log.infof(
                "sample world: %d schools, %d teachers",
                school, world.allTeachers().size());
    }

    private Organisation add(String parent, Organisation.Kind kind, String name, Integer pupils) {
        Organisation organisation = new Organisation(parent, kind, name, pupils);
        entities.persist(organisation);
        return organisation;
    }
}
