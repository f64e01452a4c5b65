package org.manydesk.hook;

/**
 * What a hook is about.
 *
 * @param id of a thing of the hook's client, e.g. of the service that is monitored
 */
public record HookSubject(HookPurpose purpose, long id) {}
