package org.manydesk.notification;

import org.manydesk.scope.UserId;

/** A person's notifications changed. Fired within the transaction; observe it {@code AFTER_SUCCESS}, then ask anew. */
public record Notified(UserId person) {}
