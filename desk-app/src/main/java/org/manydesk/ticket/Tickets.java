package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/** The tickets that the caller sees. */
@ApplicationScoped
public class Tickets {
    private final Wall wall;
    private final Sights sights;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Tickets() {
        this(null, null);
    }

    @Inject
    Tickets(Wall wall, Sights sights) {
        this.wall = wall;
        this.sights = sights;
    }

    /** The ticket with this reference, or {@link Unknown}. */
    public Ticket get(TicketRef ref) {
        return find(ref).orElseThrow(() -> new Unknown("ticket", ref.value()));
    }

    public Optional<Ticket> find(TicketRef ref) {
        return byRef(ref).getResultStream().findFirst();
    }

    /** The ticket with this id, or {@link Unknown}. */
    public Ticket get(TenantId tenant, TicketId id) {
        return find(tenant, id).orElseThrow(() -> new Unknown("ticket", id.toString()));
    }

    public Optional<Ticket> find(TenantId tenant, TicketId id) {
        return one(tenant, id).getResultStream().findFirst();
    }

    /** The ticket that another system calls so. */
    public Optional<Ticket> findExternal(TenantId tenant, String externalId) {
        return seen("t.tenantId = :tenant AND t.report.externalId = :externalId")
                .setParameter("tenant", tenant.value())
                .setParameter("externalId", externalId)
                .getResultStream()
                .findFirst();
    }

    /** The tickets that became part of this one, in the order of their numbers. */
    public List<Ticket> mergedInto(Ticket target) {
        return seen("t.tenantId = :tenant AND t.merged.into = :target", " ORDER BY t.number")
                .setParameter("tenant", target.tenant().value())
                .setParameter("target", target.key())
                .getResultList();
    }

    /** The tickets that were taken out of this one and not put back, in the order of their numbers. */
    public List<Ticket> splitFrom(Ticket whole) {
        return seen("t.tenantId = :tenant AND t.splitFrom = :whole AND t.merged.into IS NULL", " ORDER BY t.number")
                .setParameter("tenant", whole.tenant().value())
                .setParameter("whole", whole.key())
                .getResultList();
    }

    /** The tickets that are folded into this master incident, in the order of their numbers. */
    public List<Ticket> foldedInto(Ticket master) {
        return seen("t.tenantId = :tenant AND t.particulars.foldedInto = :master", " ORDER BY t.number")
                .setParameter("tenant", master.tenant().value())
                .setParameter("master", master.key())
                .getResultList();
    }

    /** Open work of the client that may be folded into a master incident, the newest first. */
    List<Ticket> foldable(Ticket master, int most) {
        return seen(
                        "t.tenantId = :tenant AND t.id <> :master AND t.open = TRUE"
                                + " AND t.particulars.foldedInto IS NULL AND NOT EXISTS (SELECT f FROM Ticket f"
                                + " WHERE f.tenantId = t.tenantId AND f.particulars.foldedInto = t.id)",
                        " ORDER BY t.number DESC")
                .setParameter("tenant", master.tenant().value())
                .setParameter("master", master.key())
                .setMaxResults(most)
                .getResultList();
    }

    /** Open work of the same client as a ticket, itself too, that others may be folded into, the newest first. */
    List<Ticket> masters(Ticket ticket, int most) {
        return seen(
                        "t.tenantId = :tenant AND t.open = TRUE AND t.particulars.foldedInto IS NULL",
                        " ORDER BY t.number DESC")
                .setParameter("tenant", ticket.tenant().value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Which change of the provider caused a ticket; staff alone are told. */
    Optional<String> ownChangeOf(Ticket ticket) {
        return sights.present().internal() ? ticket.particulars().ownChange() : Optional.empty();
    }

    /** The vendor for whom a ticket waits; staff alone are told. */
    Optional<String> vendorOf(Ticket ticket) {
        return sights.present().internal() ? ticket.vendor() : Optional.empty();
    }

    /** The same as {@link #get}, for a change: nobody else changes it until this transaction ends. */
    Ticket held(TicketRef ref) {
        return byRef(ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("ticket", ref.value()));
    }

    /** The same by id. */
    public Ticket held(TenantId tenant, TicketId id) {
        return one(tenant, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("ticket", id.toString()));
    }

    /** Stored at once: messages and files refer to it. */
    Ticket add(Ticket ticket) {
        wall.add(ticket);
        wall.em().flush();
        return ticket;
    }

    /** Stored at once, all together. */
    void addAll(List<Ticket> some) {
        some.forEach(wall::add);
        wall.em().flush();
    }

    /** Those of these external ids that tickets of the tenant have. */
    Set<String> knownExternals(TenantId tenant, Collection<String> externalIds) {
        if (externalIds.isEmpty()) return Set.of();
        return Set.copyOf(wall.em()
                .createQuery(
                        "SELECT t.report.externalId FROM Ticket t WHERE t.tenantId = :tenant"
                                + " AND t.report.externalId IN :ids",
                        String.class)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", externalIds)
                .getResultList());
    }

    private TypedQuery<Ticket> byRef(TicketRef ref) {
        return seen("t.ref = :ref").setParameter("ref", ref.value());
    }

    private TypedQuery<Ticket> one(TenantId tenant, TicketId id) {
        return seen("t.tenantId = :tenant AND t.id = :id")
                .setParameter("tenant", tenant.value())
                .setParameter("id", id.value());
    }

    private TypedQuery<Ticket> seen(String condition) {
        return seen(condition, "");
    }

    private TypedQuery<Ticket> seen(String condition, String order) {
        var sight = sights.present();
        var jpql = "SELECT t FROM Ticket t WHERE " + condition + sight.ofTickets() + order;
        return sight.bound(wall.em().createQuery(jpql, Ticket.class));
    }
}
