/**
 * Messages to other systems.
 *
 * <p>WHK-1 A message is written in the transaction of what it tells of, and sent once that is committed. WHK-2 It is sent
 * until it is taken, at least once, with the same id each time; after eight tries in about two days it is given up. WHK-3 It
 * is signed with the provider's key. (source: Standard Webhooks 1.0.0, <a
 * href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">specification</a>)
 *
 * <p>Not here: when a message is sent ({@code org.manydesk.escalation}), which hosts may be called
 * ({@code org.manydesk.internet}).
 */
@org.jspecify.annotations.NullMarked
package org.manydesk.webhook;
