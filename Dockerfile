# The database is outside: -Dimage leaves MariaDB's programs out.
#   mvn -Dimage -DskipTests package && docker build -t airclass .
FROM eclipse-temurin:25-jre

WORKDIR /opt/airclass
# What changes seldom first: a new release then moves a few hundred kilobytes.
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/
COPY target/quarkus-app/quarkus-run.jar .

RUN mkdir /data && chown 10001:10001 /data
VOLUME /data
ENV AIRCLASS_DATA_DIR=/data
USER 10001:10001
EXPOSE 8080
# The classes of one start are kept for the next: half its processor time.
ENTRYPOINT ["java", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=/data/airclass.jsa", "-jar", "quarkus-run.jar"]
