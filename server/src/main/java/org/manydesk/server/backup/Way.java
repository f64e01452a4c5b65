package org.manydesk.server.backup;

import java.util.Optional;
import org.manydesk.vault.Vault;

/**
 * How a backup is put back.
 *
 * @param keys open its secrets; empty where it is restored without them
 */
public record Way(Existing existing, Optional<Vault> keys) {}
