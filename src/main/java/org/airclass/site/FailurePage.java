package org.airclass.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A refusal or failure as people read it. */
@CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FailurePage(int status, String detail, String english) implements TemplateInstance {}
