package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.contract.ContractForm;
import org.manydesk.people.StaffMember;
import org.manydesk.people.Staffing;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.Tenant;

/** What there is to make a new client of: templates, our people, the next colour. */
@ApplicationScoped
public class NewClientKit {
    private final StartingPoints points;
    private final Staffing staffing;
    private final ClientDirectory directory;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NewClientKit() {
        this(null, null, null);
    }

    @Inject
    NewClientKit(StartingPoints points, Staffing staffing, ClientDirectory directory) {
        this.points = points;
        this.staffing = staffing;
        this.directory = directory;
    }

    public List<StartingPoint> templates() {
        return points.all();
    }

    /** Keeps terms for clients to come, under a name. */
    public void keepTemplate(String name, ContractForm terms) {
        points.keep(name, terms);
    }

    /** Those of our people who see only clients that they are assigned to. */
    public List<StaffMember> assignable() {
        return staffing.staff().stream()
                .filter(StaffMember::active)
                .filter(StaffMember::needsAssignment)
                .toList();
    }

    /** The colour that the client will be recognised by, 0 to {@link Tenant#COLOURS}, excluded. */
    public int colour() {
        return Math.floorMod(directory.names().size(), Tenant.COLOURS);
    }
}
