package org.manydesk.probe;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The steps of a probe over planted clients, in their order. */
final class ProbeWalk {
    private static final String OWN = "their own client";
    private static final long GATHERED_NANOS = 1_500_000_000L;

    private final URI product;
    private final GroundLaying.Ready ready;
    private final WallWalk calls;
    private final PageWalk pages;
    private final Consumer<Trial> told;
    private List<String> before = List.of();

    /** What is done at once, with its name for those who wait. */
    record Step(String name, Runnable work) {}

    ProbeWalk(
            URI product,
            GroundLaying.Ready ready,
            List<ProbedCall> calls,
            List<ProbedPage> pages,
            Consumer<Trial> told) {
        this.product = product;
        this.ready = ready;
        this.calls = new WallWalk(calls, ready.laid().alpha().ids(), told);
        this.pages = new PageWalk(pages, told);
        this.told = told;
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("What is pushed to open pages", this::pushes));
        steps.add(new Step("What the others have", () -> before = everythingOfTheOthers()));
        ready.laid().pairs().forEach(pair -> steps.add(new Step("REST: " + name(pair), () -> calls(pair))));
        others().forEach(other -> steps.add(
                new Step("REST without a sign-in: " + other.name(), () -> calls.notSignedIn(anybody(), other))));
        steps.add(new Step("SCIM: a client's directory", this::directory));
        ready.laid().pairs().forEach(pair -> steps.add(new Step("Pages: " + name(pair), () -> pages(pair))));
        steps.add(new Step("Whether all is as it was", this::unchanged));
        return steps;
    }

    private static String name(LaidGround.Pair pair) {
        return pair.who() + ", " + pair.other().name();
    }

    private Stream<Other> others() {
        return Stream.of(ready.laid().nextDoor(), ready.laid().elsewhere());
    }

    private Visitor anybody() {
        return Visitor.anonymous(product);
    }

    private void calls(LaidGround.Pair pair) {
        var visitor = ready.here().as(pair.person());
        calls.foreign(pair.who(), visitor, pair.other());
        calls.withinOwn(pair.who(), visitor, pair.other());
        calls.bodies(pair.who(), visitor, pair.other());
        calls.searches(pair.who(), visitor, pair.other());
    }

    /** The directory of the first client, against the people of the others. */
    private void directory() {
        var token = ready.laid().alpha().ids().getOrDefault("scimToken", "");
        ready.here().visit(token, visitor -> directory(ready.laid(), new DirectoryWalk(visitor, told)));
    }

    private static void directory(LaidGround laid, DirectoryWalk walk) {
        walk.own(laid.alpha().as(OWN));
        for (var planted : List.of(laid.bravo(), laid.zulu())) {
            var other = planted == laid.bravo() ? laid.nextDoor() : laid.elsewhere();
            walk.foreign(other);
            walk.searches(other, planted.requester().email());
        }
    }

    private void pages(LaidGround.Pair pair) {
        var visitor = new PageVisitor(product, ready.token(pair.person()));
        var own = ready.laid().alpha().as(OWN);
        var isReader = readsTickets(pair.person(), own);
        if (isReader) pages.own(pair.who(), visitor, own);
        pages.foreign(pair.who(), visitor, pair.other());
        if (isReader) pages.own(pair.who(), visitor, own); // nothing that was opened ended the session
    }

    private boolean readsTickets(Ground.Someone person, Other own) {
        return ready.here().as(person).get("tickets/" + own.ids().get("ref")).status() == 200;
    }

    /** Everybody looks at a list, something happens to the others, and everybody is told what there is to tell. */
    private void pushes() {
        var looking = ready.laid()
                .pairs()
                .map(pair -> Map.entry(pair, new PageVisitor(product, ready.token(pair.person()))))
                .toList();
        looking.forEach(one -> one.getValue().open(page(one.getKey()), ""));
        happen(ready.admin(), ready.laid().bravo());
        happen(ready.otherAdmin(), ready.laid().zulu());
        LockSupport.parkNanos(GATHERED_NANOS);
        looking.forEach(one ->
                pages.push(one.getKey().who(), one.getValue(), one.getKey().other(), page(one.getKey())));
    }

    private static String page(LaidGround.Pair pair) {
        return pair.who().equals("REQUESTER") || pair.who().equals("CLIENT_MANAGER") ? "my-tickets" : "queue";
    }

    /** What staff alone are told, and what the client's own people are told as well. */
    private static void happen(Visitor admin, Planted planted) {
        for (var kind : List.of("NOTE", "REPLY"))
            admin.post(
                            "tickets/" + planted.ids().get("ref") + "/messages",
                            Map.of("kind", kind, "body", planted.canary() + " happened"))
                    .expect(201);
    }

    private void unchanged() {
        var changed = before.equals(everythingOfTheOthers())
                ? Optional.<String>empty()
                : Optional.of("Something of theirs was changed");
        told.accept(new Trial(
                Trial.Kind.UNCHANGED, "GET", "everything", "ADMIN", "the others", "as it was before", 200, changed));
    }

    private List<String> everythingOfTheOthers() {
        var all = new ArrayList<>(ready.laid().bravo().snapshot(ready.admin()));
        all.addAll(ready.laid().zulu().snapshot(ready.otherAdmin()));
        return all;
    }
}
