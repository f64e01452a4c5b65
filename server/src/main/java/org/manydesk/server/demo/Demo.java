package org.manydesk.server.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills an empty Manydesk with demo data and says who can sign in. One with tenants is left as it is. */
public final class Demo {
    private static final long SEED = 20_260_101;
    private static final int MONTHS = 3;
    private static final Duration ONE_DAY = Duration.ofDays(1); // after it, the month is over in every zone
    private static final int OPEN_PER_CLIENT = 7;
    private static final Duration AWAY = Duration.ofDays(14);

    private final Rest nobody;
    private final Cast cast;
    private final Instant now;
    private final PrintStream console;

    public Demo(URI application, Clock clock, PrintStream console) {
        this.nobody = Rest.at(application);
        this.cast = Cast.read();
        this.now = clock.instant();
        this.console = console;
    }

    /** The environment variables, with the operator and the provider of the demo where they name none. */
    public static Map<String, String> settings(Map<String, String> variables) {
        var settings = new HashMap<>(Map.of(
                "MANYDESK_ADMIN_EMAIL", "olga@harbour.example",
                "MANYDESK_ADMIN_PASSWORD", Login.PASSWORD,
                "MANYDESK_PROVIDER", "Harbour Street IT"));
        settings.putAll(variables);
        return settings;
    }

    /** Loads what is missing, signed in as the operator. */
    public void load(String email, String password) {
        var operator = nobody.as(email, password);
        var onboarding = new Onboarding(operator, cast);
        if (operator.get("tenants?limit=1").path("items").isEmpty()) {
            onboard(onboarding);
            new Agreements(operator, firstDay()).make();
            history(new Imports(operator));
            availability(operator);
            work();
            invoices();
            today();
        } else {
            console.println("There are clients already, so no demo data is loaded.");
        }
        console.println("Who can sign in, all with the password " + Login.PASSWORD + ":");
        console.println(new Login(email, "OPERATOR", "runs the installation"));
        onboarding.logins().forEach(console::println);
    }

    private void onboard(Onboarding onboarding) {
        console.println("Taking on eight clients and their people …");
        onboarding.provider();
        for (var client : cast.clients()) onboarding.client(client, firstDay());
        onboarding.staff(now.plus(AWAY));
        new Articles(as("ADMIN")).write(cast);
    }

    private void history(Imports imports) {
        console.println("Importing three months of tickets …");
        var running = new LinkedHashMap<Client, String>();
        for (var client : cast.clients()) {
            var history =
                    new History(cast, client, new Random(SEED + client.key().hashCode()), now);
            var lines = history.since(firstDay());
            var open = history.open(OPEN_PER_CLIENT);
            lines.addAll(open);
            running.put(client, imports.begin(client, lines));
        }
        running.forEach((client, id) -> console.println("  %s: %d tickets"
                .formatted(client.name(), imports.await(id).path("created").asInt())));
    }

    private void availability(Rest operator) {
        console.println("Defining services, with their outages and maintenance …");
        var services = new Availability(operator, nobody, now, thisMonth().minusMonths(MONTHS));
        services.ofFactory(cast.clients().getFirst());
        services.ofHotels(cast.clients().getLast());
    }

    private void work() {
        console.println("Recording time on some of the tickets …");
        var work = new Work(as("ADMIN"));
        work.rates(thisMonth().minusMonths(MONTHS));
        for (var client : cast.clients()) {
            work.month(client, thisMonth().minusMonths(2));
            work.month(client, thisMonth().minusMonths(1));
        }
    }

    private void invoices() {
        console.println("Closing the last two months …");
        var clerk = new MonthEnd(as("BILLING"), as("ADMIN"));
        for (var month : List.of(thisMonth().minusMonths(2), thisMonth().minusMonths(1))) {
            if (!isSettled(month)) Group.form(as("ADMIN"), cast.clients());
            for (var client : Group.inOrder(cast.clients())) {
                if (Group.hasMember(client) && !isSettled(month)) {
                    clerk.approve(client, month);
                    continue;
                }
                var invoice = clerk.close(client, month);
                console.println("  %s, %s: invoice %s"
                        .formatted(client.name(), month, invoice.path("number").asText()));
                if (isSettled(month))
                    clerk.pay(invoice, client.equals(cast.clients().getLast()) ? 40 : 100, now);
            }
            if (isSettled(month)) for (var client : cast.clients()) clerk.settle(client, month);
        }
    }

    /** The older month: its figures are final, and the clients paid, the last one but a part. */
    private boolean isSettled(YearMonth month) {
        return month.isBefore(thisMonth().minusMonths(1));
    }

    private Rest as(String role) {
        return nobody.as(cast.first(role).email(), Login.PASSWORD);
    }

    private void today() {
        console.println("Taking in the tickets of the last minutes …");
        var today = new Today(nobody, cast);
        today.portal();
        today.telephone();
        today.mail();
        today.question();
    }

    private LocalDate firstDay() {
        return thisMonth().minusMonths(MONTHS).atDay(1);
    }

    private YearMonth thisMonth() {
        return YearMonth.from(now.minus(ONE_DAY).atZone(ZoneOffset.UTC));
    }
}
