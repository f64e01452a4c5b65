package org.manydesk.mail;

import org.manydesk.scope.Ids;

/** A mail in the making. */
record Letter(String id, String from, String subject, String headers, String body) {
    Letter() {
        this(Ids.next() + "@acme.example", "ann@acme.example", "Printer", "", "Help");
    }

    Letter from(String address) {
        return new Letter(id, address, subject, headers, body);
    }

    Letter subject(String words) {
        return new Letter(id, from, words, headers, body);
    }

    Letter headers(String more) {
        return new Letter(more.contains("Message-ID") ? "" : id, from, subject, more, body);
    }

    Letter body(String words) {
        return new Letter(id, from, subject, headers, words);
    }

    Letter answering(Letter first) {
        return headers("In-Reply-To: <" + first.id + ">");
    }

    String text() {
        return "From: Ann <" + from + ">\nSubject: " + subject + "\nDate: Thu, 1 Oct 2026 10:00:00 +0200\n"
                + (id.isEmpty() ? "" : "Message-ID: <" + id + ">\n")
                + (headers.isEmpty() ? "" : headers + "\n") + "\n" + body;
    }
}
