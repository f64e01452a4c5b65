package org.manydesk.server.demo;

import java.util.Map;

/** What came in during the last minutes, by the ways that are open to people: portal, telephone, mail; and a question. */
final class Today {
    private final Rest nobody;
    private final Cast cast;

    Today(Rest nobody, Cast cast) {
        this.nobody = nobody;
        this.cast = cast;
    }

    void portal() {
        var client = cast.clients().getFirst();
        var requester = nobody.as(client.email(client.requester()), Login.PASSWORD);
        requester.post(
                "tenants/" + client.key() + "/tickets",
                incident(
                        "Time sheet does not save",
                        "When I press Save, the week is empty again. It worked on Friday.",
                        client));
    }

    void telephone() {
        var client = cast.clients().get(3);
        var agent = nobody.as(cast.agentsOf(client).getFirst().email(), Login.PASSWORD);
        var ticket = agent.post(
                "tenants/" + client.key() + "/tickets",
                incident(
                        "Gate 4 scanner reads nothing",
                        "Called from the gate: the hand scanner lights up but no number arrives. Trucks are waiting.",
                        client));
        agent.post(
                "tickets/" + ticket.path("ref").asText() + "/messages",
                Map.of("kind", "NOTE", "body", "Caller will stay at the gate; extension 4410."));
    }

    void mail() {
        var gateway = nobody.as(cast.first("MAIL_GATEWAY").email(), Login.PASSWORD);
        for (var client : cast.clients().subList(1, 4)) mail(gateway, client);
    }

    /** The first client asks about its last invoice. */
    void question() {
        var client = cast.clients().getFirst();
        var manager = nobody.as(client.email(client.manager()), Login.PASSWORD);
        var invoices = manager.get("invoices?limit=100").path("items");
        var last = invoices.get(invoices.size() - 1).path("id").asText();
        manager.post(
                "invoices/" + last + "/lines/1/queries",
                Map.of(
                        "reason",
                        "Are the tickets of the Lyon plant’s move among these? We agreed that they are free."));
    }

    private static void mail(Rest gateway, Client client) {
        var sender = client.people().getLast();
        var message =
                """
                From: %s <%s>
                To: %s
                Subject: =?utf-8?Q?Screen_at_the_entrance_shows_yesterday=E2=80=99s_news?=
                Message-ID: <demo-%s@%s>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Hello,

                the big screen at %s still shows what was on yesterday. Nobody here knows
                where it gets its pictures from. Could you have a look?

                Kind regards
                %s
                """
                        .formatted(
                                ascii(client, sender),
                                client.email(sender),
                                client.supportAddress(),
                                client.key(),
                                client.domain(),
                                client.sites().getFirst(),
                                sender);
        gateway.post(
                "inbound-mail?recipient=" + client.supportAddress(), "message/rfc822", message.replace("\n", "\r\n"));
    }

    private static String ascii(Client client, String name) {
        return client.email(name).split("@")[0].replace('.', ' ');
    }

    private static Map<String, Object> incident(String subject, String description, Client client) {
        var requester = client.requester();
        return Map.of(
                "type",
                "INCIDENT",
                "subject",
                subject,
                "description",
                description,
                "requester",
                Map.of("email", client.email(requester), "name", requester),
                "impact",
                "MEDIUM",
                "urgency",
                "HIGH");
    }
}
