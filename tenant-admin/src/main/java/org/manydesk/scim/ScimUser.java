package org.manydesk.scim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says of a person (RFC 7643, 4.1), as far as it is kept here.
 *
 * @param userName the e-mail address, in lower case
 * @param externalId what the directory calls the person; null where it does not say
 */
public record ScimUser(
        String userName,
        @Nullable String externalId,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        boolean active) {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 255;

    public ScimUser {
        userName = userName.strip().toLowerCase(Locale.ROOT);
        if (userName.length() > LONGEST_ADDRESS || !userName.matches("[^@\\s]{1,64}@[^@\\s]{1,189}"))
            throw ScimProblem.invalidValue("userName must be the person's e-mail address.");
        externalId = within(externalId, "externalId", LONGEST_ID);
        displayName = within(displayName, "displayName", LONGEST_NAME);
        givenName = within(givenName, "name.givenName", LONGEST_NAME / 2 - 1);
        familyName = within(familyName, "name.familyName", LONGEST_NAME / 2);
    }

    private static @Nullable String within(@Nullable String text, String attribute, int most) {
        if (text == null || text.isBlank()) return null;
        if (text.strip().length() > most)
            throw ScimProblem.invalidValue(attribute + " has at most " + most + " characters.");
        return text.strip();
    }

    /** What the person is called here: the display name, else the given and family name, else the address. */
    String name() {
        if (displayName != null) return displayName;
        var parts = Stream.of(Optional.ofNullable(givenName), Optional.ofNullable(familyName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? userName : parts;
    }

    ScimUser withExternalId(@Nullable String id) {
        return new ScimUser(userName, id, displayName, givenName, familyName, active);
    }

    ScimUser withDisplayName(@Nullable String name) {
        return new ScimUser(userName, externalId, name, givenName, familyName, active);
    }

    ScimUser withGivenName(@Nullable String name) {
        return new ScimUser(userName, externalId, displayName, name, familyName, active);
    }

    ScimUser withFamilyName(@Nullable String name) {
        return new ScimUser(userName, externalId, displayName, givenName, name, active);
    }

    ScimUser withActive(boolean is) {
        return new ScimUser(userName, externalId, displayName, givenName, familyName, is);
    }

    ScimUser withUserName(String name) {
        return new ScimUser(name, externalId, displayName, givenName, familyName, active);
    }

    /** The same address again, or {@link ScimProblem}. */
    ScimUser withEmail(String address) {
        if (!isAt(address))
            throw new ScimProblem(
                    400,
                    "mutability",
                    "The address in emails is the userName. Send the mail address as userName, and change both.");
        return this;
    }

    /** Whether this is their address. */
    boolean isAt(String address) {
        return address.strip().equalsIgnoreCase(userName);
    }
}
