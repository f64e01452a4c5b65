package org.manydesk.provider;

/**
 * What a provider says of itself, to be read and changed on a page.
 *
 * @param version of the row that this was read from
 */
public record ProviderSheet(ProviderProfile profile, int version) {
    static ProviderSheet of(Provider provider) {
        return new ProviderSheet(provider.profile(), provider.version());
    }
}
