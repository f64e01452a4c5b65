package org.manydesk.address;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The address under which people find this installation: the setting {@code MANYDESK_PUBLIC_URL}. Never what a request
 * claims of its host, which whoever sends it can choose.
 */
@ApplicationScoped
public class PublicAddress {
    private static final String UNSET = "http://localhost:8080";

    private final String root = System.getProperty("manydesk.public.url", UNSET);

    /** Without a path, e.g. {@code https://desk.example.com}. */
    public String root() {
        return root;
    }

    /** The whole address of a page, e.g. of {@code queue}. */
    public String of(String path) {
        return root + "/" + path;
    }
}
