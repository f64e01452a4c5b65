package org.manydesk.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * A server of OpenID Connect with an issuer for each path that it is asked for, all of the same people. It listens on a free port,
 * which it tells on its output; then it takes commands, one a line, answers each with "done", and ends with its input.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class House {
    /** @param settings the address, the key store, its password, and what Manydesk is called here: id, secret, where to send people back */
    public static void main(String... settings) throws IOException {
        var answers = System.out;
        System.setOut(System.err);
        var house = new SpringApplicationBuilder(House.class)
                .properties(Map.of(
                        "spring.main.banner-mode", "off",
                        "server.port", "0",
                        "server.address", settings[0],
                        "server.ssl.key-store", settings[1],
                        "server.ssl.key-store-password", settings[2],
                        "spring.security.oauth2.authorizationserver.multiple-issuers-allowed", "true",
                        "manydesk.id", settings[3],
                        "manydesk.secret", settings[4],
                        "manydesk.return", settings[5]))
                .run();
        listen(house, answers);
        house.close();
    }

    private static void listen(ConfigurableApplicationContext house, PrintStream answers) throws IOException {
        answers.println(house.getEnvironment().getRequiredProperty("local.server.port"));
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            obey(line.split(" "), house);
            answers.println("done");
        }
    }

    private static void obey(String[] words, ConfigurableApplicationContext house) {
        switch (words[0]) {
            case "resident" ->
                house.getBean(Residents.class)
                        .moveIn(new Resident(words[1], words[2], words[3], Boolean.parseBoolean(words[4])));
            case "rotate" -> house.getBean(SigningKeys.class).rotate();
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    @Bean
    Residents residents() {
        return new Residents();
    }

    @Bean
    SigningKeys keys() {
        return new SigningKeys();
    }

    /** Manydesk, which has a secret and must prove by PKCE that it began what it ends. */
    @Bean
    RegisteredClientRepository clients(Environment settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("manydesk")
                .clientId(settings.getRequiredProperty("manydesk.id"))
                .clientSecret("{noop}" + settings.getRequiredProperty("manydesk.secret"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.getRequiredProperty("manydesk.return"))
                .scopes(scopes -> scopes.addAll(List.of("openid", "email", "profile")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build());
    }

    /** What is signed names its key, and an ID token tells the address to who asked for it. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Residents residents, SigningKeys keys) {
        return token -> {
            token.getJwsHeader().keyId(keys.current());
            if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) return;
            if (!token.getAuthorizedScopes().contains("email")) return;
            Authentication person = Objects.requireNonNull(token.getPrincipal());
            residents.find(person.getName()).ifPresent(resident -> token.getClaims()
                    .claim("email", resident.email())
                    .claim("email_verified", resident.confirmed()));
        };
    }
}
