package org.airclass;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The console of the built program, in a browser: started once for all tests that ask for it in their constructor. */
final class Console implements AutoCloseable {

    /** Below the build, which is cleaned; its log outlives the tests. */
    private final Path folder =
            Files.createTempDirectory(Path.of("target"), "console").toAbsolutePath();

    private final Chromium chromium = Chromium.start();
    private final Program program = new Program(folder, Map.of());
    private final List<BrowserContext> windows = new ArrayList<>();

    private Console() throws IOException {
        program.start();
        program.awaitReady();
        put("/api/v1/review-chain", "{\"levels\": []}");
    }

    String url(String path) {
        return program.url(path);
    }

    /** The administrator, as a script. */
    RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic("admin", Program.PASSWORD)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    void put(String path, String body) {
        int status = admin().body(body).put(url(path)).statusCode();
        if (status != 200 && status != 201) {
            throw new IllegalStateException(path + ": " + status);
        }
    }

    /** @return the answer's id, if it has one */
    String post(String path, String body) {
        return admin().body(body)
                .post(url(path))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Page window(Browser.NewContextOptions options) {
        BrowserContext window = chromium.browser().newContext(options.setLocale("zh-CN"));
        windows.add(window);
        return window.newPage();
    }

    Page window() {
        return window(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** A window of the administrator's, at a page of the console. */
    Page open(String path) {
        Page page = window();
        signIn(page, "admin", Program.PASSWORD, path);
        return page;
    }

    void signIn(Page page, String username, String password, String path) {
        page.navigate(url("/sign-in?next=/console" + path.replace("&", "%26")));
        page.fill("[name=username]", username);
        page.fill("[name=password]", password);
        page.press("[name=password]", "Enter");
    }

    /** A button by words it has. */
    static Locator button(Locator within, String name) {
        return within.locator("button:has-text(\"" + name + "\")");
    }

    private void clear() {
        windows.forEach(BrowserContext::close);
        windows.clear();
        admin().get(url("/api/v1/draft/lessons"))
                .jsonPath()
                .<String>getList("lessons.id")
                .forEach(id -> admin().delete(url("/api/v1/draft/lessons/" + id)));
    }

    @Override
    public void close() {
        chromium.close();
        try {
            program.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code @ExtendWith(Console.Started.class)} */
    static final class Started implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

        /** Here, so that where there is no browser the class is skipped. */
        @Override
        public void beforeAll(ExtensionContext context) {
            console(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Console.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return console(context);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            console(context).clear();
        }

        private static Console console(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Console.class))
                    .getOrComputeIfAbsent(Console.class, key -> start(), Console.class);
        }

        private static Console start() {
            try {
                return new Console();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
