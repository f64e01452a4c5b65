package org.manydesk.server;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clients with all that lets one bill depend on others. The month before last is invoiced; of it came tickets and a correction
 * since. Last month is over and not run. Prices are net, in euros, and each ticket that is not in a volume costs 10.
 */
final class EntangledClients {
    static final YearMonth LAST = YearMonth.now(Clock.systemUTC()).minusMonths(1);
    static final int MEMBERS = 2;
    private static final YearMonth BEFORE = LAST.minusMonths(1);
    private static final int GROUPS = 6;
    private static final int OF_EACH = 3;
    private static final String CONTRACT =
            """
            {"number":"%s","model":"HELP_DESK","from":"%s","until":null,"currency":"EUR",
             "calendar":{"zone":"UTC","hours":{"mon":[["00:00","24:00"]]}},
             "sla":{"targets":[{"metric":"FIRST_RESPONSE","priority":"P1","within":"PT1H","time":"ELAPSED","goal":"95"}]},
             "rateCard":{"rounding":"HALF_UP","vatRate":"20","lines":[{"name":"Service",%s}]},
             "chargeable":{"countedAt":"RESOLVED","notCounted":["SPAM"]},
             "serviceCredits":{"application":"%s","rules":[{"name":"Quick answers","metric":"FIRST_RESPONSE","model":"BANDS",
               "bands":[{"below":"95","percent":"25"}]}]}}""";
    private static final String TEN_A_TICKET =
            """
            "charge":"PER_TICKET","model":"STANDARD","unitPrice":"10.00\"""";
    private static final String ONE_FROM_ELEVEN =
            """
            "charge":"PER_TICKET","model":"VOLUME","tiers":[{"upTo":10,"unitPrice":"10.00"},{"upTo":null,"unitPrice":"1.00"}]""";
    private static final String HUNDRED_A_MONTH =
            """
            "charge":"PER_MONTH","model":"STANDARD","unitPrice":"100.00\"""";

    private static final String COUNTED = "{\"counted\":true,\"reason\":\"It was a request\"}";
    private static final String LEFT_OUT = "{\"counted\":false,\"reason\":\"It was ours\"}";

    private EntangledClients() {}

    /** Each pays for its group. */
    static List<String> payers() {
        return named("g", GROUPS);
    }

    /** A service credit of the month before last, 25 % of 40, is approved. */
    static List<String> members(String payer) {
        return named(payer + "m", MEMBERS);
    }

    /** A late ticket makes the month before last 89 cheaper, which is more than last month comes to. */
    private static List<String> givenBack() {
        return named("back", OF_EACH);
    }

    /** A service credit of last month, 25 % of 40, is approved, to be given by a credit note. */
    private static List<String> noted() {
        return named("noted", OF_EACH);
    }

    private static List<String> named(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(nth -> name + nth).toList();
    }

    /** Those that get invoices, and not statements. */
    static List<String> invoiced() {
        return Stream.of(payers(), givenBack(), noted()).flatMap(List::stream).toList();
    }

    static int contracts() {
        return invoiced().size() + GROUPS * MEMBERS;
    }

    static int statements() {
        return 2 * GROUPS * MEMBERS;
    }

    static int serviceCredits() {
        return GROUPS * MEMBERS + OF_EACH;
    }

    static int creditNotes() {
        return 2 * OF_EACH;
    }

    static int countedTickets() {
        return GROUPS * MEMBERS * 10 + OF_EACH * 13 + OF_EACH * 8;
    }

    /** By contract, what both months cost by all that is known in the end, less service credits. */
    static List<String> finalRatings() {
        var members =
                payers().stream().flatMap(payer -> members(payer).stream()).toList();
        return Stream.of(
                        each(payers(), 2 * 100),
                        each(members, 7 * 10 + 3 * 10 - 10),
                        each(givenBack(), 11 + 2 * 10),
                        each(noted(), 4 * 10 + 4 * 10 - 10))
                .flatMap(clients -> clients)
                .toList();
    }

    private static Stream<String> each(List<String> contracts, int net) {
        return contracts.stream().map(contract -> contract + " " + net + ".0000");
    }

    static void plant(Clerk clerk) throws Exception {
        for (var payer : payers()) group(clerk, payer);
        for (var client : givenBack()) {
            clerk.takesOn(client, contract(client, ONE_FROM_ELEVEN, "ALLOWANCE"));
            clerk.imports(client, tickets(client, BEFORE, 10) + tickets(client, LAST, 2));
            clerk.issues(clerk.drafted(client, BEFORE));
            clerk.imports(client, ticket(client, "late", BEFORE));
        }
        for (var client : noted()) {
            clerk.takesOn(client, contract(client, TEN_A_TICKET, "CREDIT_NOTE"));
            clerk.imports(client, tickets(client, BEFORE, 4) + tickets(client, LAST, 3) + slow(client, LAST));
            clerk.issues(clerk.drafted(client, BEFORE));
            credited(clerk, client, LAST);
        }
    }

    private static void group(Clerk clerk, String payer) throws Exception {
        clerk.takesOn(payer, contract(payer, HUNDRED_A_MONTH, "ALLOWANCE"));
        for (var member : members(payer)) {
            clerk.takesOn(member, contract(member, TEN_A_TICKET, "ALLOWANCE"));
            clerk.put(
                    Clerk.contract(member) + "/billed-with",
                    "{\"tenant\":\"%1$s\",\"contract\":\"%1$s\"}".formatted(payer));
            clerk.imports(
                    member,
                    tickets(member, BEFORE, 3) + slow(member, BEFORE) + spam(member) + tickets(member, LAST, 4));
            clerk.put(clerk.drafted(member, BEFORE) + "/approval", "{}");
        }
        clerk.issues(clerk.drafted(payer, BEFORE));
        for (var member : members(payer)) {
            clerk.imports(member, ticket(member, "late-1", BEFORE) + ticket(member, "late-2", BEFORE));
            corrected(clerk, member, "spam", COUNTED);
            corrected(clerk, member, LAST + "-1", LEFT_OUT);
            credited(clerk, member, BEFORE);
        }
    }

    private static String contract(String client, String price, String application) {
        return CONTRACT.formatted(client, BEFORE.atDay(1), price, application);
    }

    private static String tickets(String client, YearMonth month, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(nth -> ticket(client, month + "-" + nth, month))
                .collect(joining());
    }

    private static String ticket(String client, String id, YearMonth month) {
        return Clerk.ticket(client, id, month.atDay(7), "P3", "");
    }

    /** One that was answered too late. */
    private static String slow(String client, YearMonth month) {
        return Clerk.ticket(client, "slow", month.atDay(8), "P1", "");
    }

    private static String spam(String client) {
        var marked = ",{\"at\":\"%sT12:00:00Z\",\"event\":\"MARKED\",\"as\":\"SPAM\"}".formatted(BEFORE.atDay(9));
        return Clerk.ticket(client, "spam", BEFORE.atDay(9), "P3", marked);
    }

    private static void corrected(Clerk clerk, String client, String ticket, String how) throws Exception {
        var ref = clerk.read("tickets?externalId=" + client + "-" + ticket)
                .at("/items/0/ref")
                .asText();
        clerk.put(Clerk.contract(client) + "/usage/" + ref + "/correction", how);
    }

    /** Closes the month and approves the credit that it is worth. */
    private static void credited(Clerk clerk, String client, YearMonth month) throws Exception {
        var contract = Clerk.contract(client);
        clerk.post(contract + "/compliance/closings", "{\"period\":\"" + month + "\"}");
        var credits = contract + "/service-credits";
        var credit = clerk.read(credits).at("/items/0/id").asText();
        clerk.put(credits + "/" + credit + "/decision", "{\"decision\":\"APPROVED\",\"note\":\"As agreed\"}");
    }
}
