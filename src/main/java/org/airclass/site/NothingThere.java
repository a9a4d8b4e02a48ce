package org.airclass.site;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** 404 for addresses that no folder knows. */
@Singleton
class NothingThere {

    private final Failures failures;

    NothingThere(Failures failures) {
        this.failures = failures;
    }

    void routes(@Observes Router router) {
        router.route().order(PublicRoutes.NOBODY).handler(context -> failures.answer(context, Failures.nothingThere()));
    }
}
