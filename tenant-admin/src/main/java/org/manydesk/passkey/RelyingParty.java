package org.manydesk.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom keys are made: this installation, by the name and address under which people find it. Reads what browsers answer and
 * says what it is worth; a key of another address, or an answer given to another address, is worth nothing here.
 */
final class RelyingParty {
    /** The signatures that are taken, the preferred one first; all devices know one of the first and the last. */
    static final List<Long> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(COSEAlgorithmIdentifier::getValue)
            .toList();

    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_ID = 1_023;
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);

    private final WebAuthnManager web = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    private final String name;
    private final Origin origin;

    /**
     * @param root the public address, e.g. {@code https://desk.example.com}
     */
    RelyingParty(String root) {
        var url = URI.create(root);
        name = url.getHost().toLowerCase(Locale.ROOT);
        origin = Origin.create(url.getScheme() + "://" + name + port(url));
    }

    private static String port(URI url) {
        var usual = url.getScheme().equals("https") ? 443 : 80;
        return url.getPort() == -1 || url.getPort() == usual ? "" : ":" + url.getPort();
    }

    /** The name for which keys are made: the host of the public address. */
    String name() {
        return name;
    }

    /** The key that was made for a question; empty where the answer is not one to it. */
    Optional<NewKey> made(byte[] challenge, String answer) {
        return read(answer, () -> {
            var made = web.verifyRegistrationResponseJSON(answer, wanted(challenge))
                    .getAttestationObject()
                    .getAuthenticatorData();
            var credential = made.getAttestedCredentialData();
            if (credential == null || credential.getCredentialId().length > LONGEST_ID) return null;
            return new NewKey(
                    credential.getCredentialId(), CREDENTIALS.convert(credential), made.isFlagBE(), use(made));
        });
    }

    private RegistrationParameters wanted(byte[] challenge) {
        var kinds = ALGORITHMS.stream()
                .map(COSEAlgorithmIdentifier::create)
                .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
                .toList();
        return new RegistrationParameters(server(challenge), kinds, true, true);
    }

    /** The id of the key that an answer says it was given with. */
    Optional<byte[]> keyIn(String answer) {
        return read(answer, () -> web.parseAuthenticationResponseJSON(answer).getCredentialId());
    }

    /** What an answer is worth for this key, whose use is noted where it is right. */
    Verdict check(Passkey key, byte[] challenge, String answer, Instant now) {
        try {
            var use = use(key, challenge, answer);
            use.ifPresent(said -> key.use(said, now));
            return use.isPresent() ? Verdict.RIGHT : Verdict.WRONG;
        } catch (MaliciousCounterValueException wentBack) {
            return Verdict.COPIED;
        }
    }

    private Optional<KeyUse> use(Passkey key, byte[] challenge, String answer) {
        return read(answer, () -> {
            var known = new AuthenticationParameters(server(challenge), record(key), null, true, true);
            var data = web.verifyAuthenticationResponseJSON(answer, known);
            return isOf(key, data) ? use(data.getAuthenticatorData()) : null;
        });
    }

    private static boolean isOf(Passkey key, AuthenticationData data) {
        return Arrays.equals(key.credentialId(), data.getCredentialId())
                && Arrays.equals(key.userHandle(), data.getUserHandle());
    }

    private static KeyUse use(AuthenticatorData<?> said) {
        return new KeyUse(said.getSignCount(), said.isFlagBS());
    }

    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(origin, name, new DefaultChallenge(challenge));
    }

    @SuppressWarnings("NullAway") // what is not kept of the making of the key
    private static CredentialRecordImpl record(Passkey key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.isBackupEligible(),
                key.isBackedUp(),
                key.signCount(),
                CREDENTIALS.convert(key.credential()),
                null,
                null,
                null,
                null);
    }

    private interface Reading<T> {
        @Nullable
        T read();
    }

    /** Browsers answer whatever those who sit before them want; what the library cannot make sense of is no answer. */
    private static <T> Optional<T> read(String answer, Reading<T> reading) {
        if (answer.length() > LONGEST_ANSWER) return Optional.empty();
        try {
            return Optional.ofNullable(reading.read());
        } catch (MaliciousCounterValueException wentBack) {
            throw wentBack;
        } catch (RuntimeException nonsense) {
            return Optional.empty();
        }
    }
}
