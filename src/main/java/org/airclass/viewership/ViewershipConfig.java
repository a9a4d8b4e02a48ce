package org.airclass.viewership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reports are told. */
@ConfigMapping(prefix = "airclass.viewership")
interface ViewershipConfig {

    /** A figure of fewer devices than this of one school is hidden: it could be people whom somebody knows. */
    @WithDefault("5")
    int smallest();

    /** Up to so many teachers in one answer each is told with their viewers, which are united lesson by lesson. */
    @WithDefault("300")
    int mostTeachers();

    /** How often days that changed are rolled up. */
    @WithDefault("60s")
    String rollUpEvery();
}
