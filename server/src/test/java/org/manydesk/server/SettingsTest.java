package org.manydesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.server.folder.KeyFile;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.Vault;

class SettingsTest {

    @Test
    void with_nothing_set_it_is_reachable_from_this_machine_only_and_brings_its_own_database() {
        var settings = Settings.from(Map.of());

        assertThat(settings.web().host()).isEqualTo("127.0.0.1");
        assertThat(settings.web().port()).isEqualTo(8080);
        assertThat(settings.web().publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.web().rateLimit()).isEqualTo(6000);
        assertThat(settings.web().trustedProxies()).isEmpty();
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.operator().provider()).isEqualTo("My company");
        assertThat(settings.operator().password()).isEmpty();
    }

    @Test
    void everything_can_be_set() {
        var settings = Settings.from(Map.of(
                "MANYDESK_HTTP_HOST", "0.0.0.0",
                "MANYDESK_HTTP_PORT", "9000",
                "MANYDESK_PUBLIC_URL", "https://desk.example.com/",
                "MANYDESK_RATE_LIMIT", "10",
                "MANYDESK_DB_URL", "jdbc:mysql://db:3306/desk",
                "MANYDESK_DB_USER", "desk",
                "MANYDESK_DB_PASSWORD", "secret",
                "MANYDESK_ADMIN_EMAIL", "ann@msp.example",
                "MANYDESK_ADMIN_PASSWORD", "correct horse",
                "MANYDESK_PROVIDER", "Northwind"));

        assertThat(settings.web().publicUrl()).hasToString("https://desk.example.com");
        assertThat(settings.web().local()).hasToString("http://localhost:9000");
        assertThat(settings.web().rateLimit()).isEqualTo(10);
        assertThat(settings.database().orElseThrow().password()).isEqualTo("secret");
        assertThat(settings.operator().email()).isEqualTo("ann@msp.example");
        assertThat(settings.operator().password()).contains("correct horse");
        assertThat(settings.operator().provider()).isEqualTo("Northwind");
    }

    @Test
    void what_a_client_may_use_can_be_set() {
        assertThat(Settings.from(Map.of()).web().limits()).isEqualTo(new Limits(12_000, 2_000, 120, 50_000));
        assertThat(Settings.from(Map.of(
                                "MANYDESK_QUOTA_REQUESTS", "1",
                                "MANYDESK_QUOTA_MAILS", "2",
                                "MANYDESK_QUOTA_EXPORTS", "3",
                                "MANYDESK_QUOTA_STORAGE_MB", "4"))
                        .web()
                        .limits())
                .isEqualTo(new Limits(1, 2, 3, 4));
    }

    @Test
    void proxies_are_addresses_or_blocks_of_them() {
        var proxies = "127.0.0.1, ::1,10.0.0.0/8 , fd00::/8";
        assertThat(Settings.from(Map.of("MANYDESK_TRUSTED_PROXIES", proxies))
                        .web()
                        .trustedProxies())
                .isEqualTo(proxies);
    }

    @Test
    void an_empty_variable_is_as_good_as_none() {
        assertThat(Settings.from(Map.of("MANYDESK_HTTP_PORT", " ", "MANYDESK_DB_URL", "")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "MANYDESK_HTTP_PORT, abc",
        "MANYDESK_HTTP_PORT, 0",
        "MANYDESK_HTTP_PORT, 65536",
        "MANYDESK_RATE_LIMIT, -1",
        "MANYDESK_PUBLIC_URL, desk.example.com",
        "MANYDESK_PUBLIC_URL, ftp://desk.example.com",
        "MANYDESK_TRUSTED_PROXIES, proxy.example",
        "MANYDESK_TRUSTED_PROXIES, 10.0.0.0/33",
        "MANYDESK_ADMIN_EMAIL, notmail",
        "MANYDESK_DB_URL, jdbc:postgresql://db/desk"
    })
    void what_cannot_be_used_is_refused_with_the_name_of_the_variable(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }

    @Test
    void keys_of_secrets_come_from_the_environment_a_file_and_the_data_folder(@TempDir Path folder) throws Exception {
        var first = Vault.randomKey();
        var second = Vault.randomKey();
        var set = Settings.from(Map.of("MANYDESK_SECRET_KEY", first)).keys();
        var file = Files.writeString(folder.resolve("mounted"), second + "\n" + first + "\n");
        var mounted = Settings.from(Map.of("MANYDESK_SECRET_KEY_FILE", file.toString()))
                .keys();
        assertThat(set.in(folder).ids()).isEqualTo(Vault.of(first).ids());
        assertThat(mounted.in(folder).ids())
                .containsExactly(Vault.of(second).sealsWith(), Vault.of(first).sealsWith());
        var made = new KeyFile(folder).make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(set.in(folder).ids())
                .containsExactly(Vault.of(first).sealsWith(), Vault.of(made).sealsWith());
        assertThat(Settings.from(Map.of()).keys().in(folder).sealsWith())
                .isEqualTo(Vault.of(made).sealsWith());
        assertThat(set.toString()).doesNotContain(first);
    }

    @Test
    void what_is_no_key_is_said_and_not_shown() {
        assertThatThrownBy(() -> Settings.from(Map.of("MANYDESK_SECRET_KEY", "hunter2")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("MANYDESK_SECRET_KEY cannot be used: a key must be 32 bytes in Base64")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> Settings.from(Map.of("MANYDESK_SECRET_KEY_FILE", "/nowhere/at all")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("MANYDESK_SECRET_KEY_FILE names cannot be read");
    }

    @Test
    void no_password_shows_in_a_log() {
        var settings = Settings.from(Map.of(
                "MANYDESK_DB_URL", "jdbc:mysql://db:3306/desk?password=first",
                "MANYDESK_DB_PASSWORD", "second",
                "MANYDESK_ADMIN_PASSWORD", "third"));

        assertThat(settings.toString()).doesNotContain("first?", "password=", "second", "third");
    }
}
