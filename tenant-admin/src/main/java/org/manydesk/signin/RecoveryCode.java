package org.manydesk.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.secret.Secret;

/** Stands in once for the authenticator app of a person. The code itself is not kept, only its SHA-256; used, it is gone. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends ProviderOwned {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without those that are taken for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "code_hash", updatable = false)
    private byte[] codeHash;

    @SuppressWarnings("NullAway") // for JPA
    protected RecoveryCode() {}

    RecoveryCode(Caller.Person person, String code) {
        super(person.provider());
        this.userId = person.id().value();
        this.codeHash = hash(code);
    }

    /** A new one of 79 random bits: {@code abcd-efgh-jkmn-pqrs}. */
    static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Of a code, however it was typed. */
    static byte[] hash(String code) {
        return new Secret(code.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "")).sha256();
    }
}
