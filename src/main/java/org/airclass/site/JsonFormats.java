package org.airclass.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** How the public contract writes times: {@code HH:mm}, and instants with the site's offset. */
@Singleton
class JsonFormats implements ObjectMapperCustomizer {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("H:mm[:ss]");

    /** Asked for late: mappers are made before the configuration of the run is known. */
    private final Instance<SiteConfig> config;

    JsonFormats(Instance<SiteConfig> config) {
        this.config = config;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        SimpleModule module = new SimpleModule("site");
        module.addSerializer(LocalTime.class, new WriteTime());
        module.addDeserializer(LocalTime.class, new ReadTime());
        module.addSerializer(Instant.class, new WriteInstant(config));
        mapper.registerModule(module);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    /** After the module for java.time, which would register its own. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class WriteTime extends JsonSerializer<LocalTime> {
        @Override
        public void serialize(LocalTime time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(WRITTEN.format(time));
        }
    }

    private static final class ReadTime extends JsonDeserializer<LocalTime> {
        @Override
        public LocalTime deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getValueAsString("");
            try {
                return LocalTime.parse(text, READ).truncatedTo(ChronoUnit.MINUTES);
            } catch (DateTimeParseException e) {
                return (LocalTime) context.handleWeirdStringValue(LocalTime.class, text, "expected HH:mm");
            }
        }
    }

    private static final class WriteInstant extends JsonSerializer<Instant> {
        private final Instance<SiteConfig> config;

        WriteInstant(Instance<SiteConfig> config) {
            this.config = config;
        }

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.MILLIS)
                    .atZone(config.get().zone())
                    .toOffsetDateTime()));
        }
    }
}
