package org.manydesk.contract;

import org.jspecify.annotations.Nullable;

/**
 * The contract that pays for another, as it travels: {@code {"tenant":"globex","contract":"GLOBEX-C1"}}.
 *
 * @param tenant key of the client that pays
 * @param contract number of its contract
 */
public record PayerForm(@Nullable String tenant, @Nullable String contract) {}
