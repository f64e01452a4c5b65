package org.manydesk.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manydesk.internet.Internet;
import org.manydesk.internet.PublicAddress;
import org.manydesk.problem.InvalidInput;

class HolidayAddressTest {
    private static final char[] PASSWORD = "only for this test".toCharArray();
    private static final String CALENDAR =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    static Path folder;

    private static HttpsServer server;
    private static SSLContext tls;

    @BeforeAll
    static void a_server_named_calendar_example() throws Exception {
        tls = certified();
        server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        answer("/holidays.ics", 200, CALENDAR);
        answer("/large", 200, "X".repeat(1_500_000));
        answer("/missing", 404, "no");
        redirect("/moved", "/holidays.ics");
        redirect("/round", "/round");
        redirect("/inside", "https://metadata.example/");
        redirect("/inside-by-number", "https://169.254.169.254/latest");
        redirect("/plain", "http://calendar.example/holidays.ics");
        server.start();
    }

    @AfterAll
    static void end() {
        server.stop(0);
    }

    @Test
    void a_calendar_is_read_from_the_address_that_was_checked() {
        var lookups = new AtomicInteger();
        Internet.Names flipping = name -> {
            if (lookups.incrementAndGet() > 1) throw new UnknownHostException("asked twice");
            return List.of(HERE);
        };
        var address = new HolidayAddress(new Internet(flipping, any -> true, tls.getSocketFactory()));
        assertThat(address.read(url("/holidays.ics")).holidays()).hasSize(1);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void a_redirect_is_followed() {
        assertThat(reader().read(url("/moved")).holidays()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/inside-by-number", "/plain", "/round", "/large", "/missing"})
    void a_redirect_inside_or_too_much_is_refused(String path) {
        assertThatThrownBy(() -> reader().read(url(path))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_certificate_is_that_of_the_name() {
        var other = new HolidayAddress(new Internet(name -> List.of(HERE), any -> true, tls.getSocketFactory()));
        assertThatThrownBy(() -> other.read(url("/holidays.ics").replace("calendar.example", "other.example")))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://0/",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/",
                "https://172.20.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "http://example.org/",
                "file:///etc/passwd",
                "ftp://example.org/",
                "https://user:secret@example.org/",
                "https:///path",
                "//example.org/",
                "holidays.ics",
                "https://exa mple.org/",
                "https://example.org:0x/",
                ""
            })
    void what_is_no_https_address_of_the_internet_is_refused(String url) {
        assertThatThrownBy(() -> HolidayAddress.ofInternet().read(url))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(
                                refusal.faults().getFirst().pointer())
                        .isEqualTo("/url"));
    }

    @Test
    void one_inner_address_among_several_is_enough_to_refuse() {
        Internet.Names mixed =
                name -> List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1"));
        var address = new HolidayAddress(new Internet(mixed, PublicAddress::is, tls.getSocketFactory()));
        assertThatThrownBy(() -> address.read("https://example.org/")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void public_addresses_are_public() throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName("93.184.215.14"))).isTrue();
        assertThat(PublicAddress.is(InetAddress.getByName("2606:2800:21f:cb07:6820:80da:af6b:8b2c")))
                .isTrue();
    }

    private static HolidayAddress reader() {
        Internet.Names names = name -> List.of(
                switch (name) {
                    case "calendar.example" -> HERE;
                    case "metadata.example" -> InetAddress.getByName("169.254.169.254");
                    default -> InetAddress.getByName(name);
                });
        return new HolidayAddress(new Internet(names, HERE::equals, tls.getSocketFactory()));
    }

    private static String url(String path) {
        return "https://calendar.example:" + server.getAddress().getPort() + path;
    }

    private static void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            } catch (IOException closedByTheReader) {
                exchange.close();
            }
        });
    }

    private static void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static SSLContext certified() throws IOException, GeneralSecurityException, InterruptedException {
        var store = folder.resolve("calendar.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(new java.util.ArrayList<>(List.of((keytool
                                + " -genkeypair -alias a -keyalg EC -dname CN=calendar.example -ext san=dns:calendar.example"
                                + " -storetype PKCS12 -keystore " + store + " -storepass")
                        .split(" "))))
                .redirectErrorStream(true);
        made.command().add(new String(PASSWORD));
        assertThat(made.start().waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
