package org.manydesk.harness;

import org.manydesk.harness.clock.TestTimers;

/** Has work done at once that the product does again and again by itself, and waits for its end. */
public final class Timers {
    private Timers() {}

    /** Climbs all ladders. */
    public static void escalate() {
        run("escalation");
    }

    /** Sends all messages that wait. */
    public static void relay() {
        run("webhooks");
    }

    /** Works out all open clocks anew, as every node does when it starts. */
    public static void replan() {
        run("clocks");
    }

    /** Renews all contracts that renew themselves and are due. */
    public static void renew() {
        run("renewals");
    }

    /** Works off all runs of invoices, as a node does that finds them left behind. */
    public static void workOffRuns() {
        run("invoice-runs");
    }

    /** Removes audit entries that are older than they have to be kept. */
    public static void removeOldAuditEntries() {
        run("audit-retention");
    }

    /** Tells those who bill what waits. */
    public static void lookOut() {
        run("lookout");
    }

    /** Throws away the answers that no call may be given again. */
    public static void forgetAnswers() {
        run("kept-answers");
    }

    /** Works out all issued invoices a second time. */
    public static void recheckInvoices() {
        run("invoice-recheck");
    }

    /** Erases all clients whose day has come. */
    public static void eraseThoseWhoLeft() {
        run("off-boarding");
    }

    /** Takes the mail that was held for clients that are taken up again. */
    public static void takeHeldMail() {
        run("held-mail");
    }

    /** Removes mail that was set aside and is old. */
    public static void clearTriage() {
        run("triage-retention");
    }

    private static void run(String work) {
        Client.anonymous().post(TestTimers.PATH + "?work=" + work, "").expect(204);
    }
}
