package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.manydesk.audit.Exporting;
import org.manydesk.print.Copy;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenants;

/** A month's figures as files, for whoever may read them and proved lately who they are. */
@ApplicationScoped
@Transactional
public class ComplianceCopies {
    public static final String CSV = "text/csv";
    public static final String PDF = "application/pdf";

    private final Tenants tenants;
    private final Compliance compliance;
    private final Exporting exporting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ComplianceCopies() {
        this(null, null, null);
    }

    @Inject
    ComplianceCopies(Tenants tenants, Compliance compliance, Exporting exporting) {
        this.tenants = tenants;
        this.compliance = compliance;
        this.exporting = exporting;
    }

    /**
     * @param client its key
     * @param number of the contract
     */
    public Copy csv(String client, String number, YearMonth month) {
        var report = noted("csv", tenants.get(client).id(), number, month);
        var bytes = ComplianceCsv.write(report).getBytes(StandardCharsets.UTF_8);
        return new Copy(name(report) + ".csv", CSV + ";charset=UTF-8", bytes);
    }

    /**
     * @param client its key
     * @param number of the contract
     */
    public Copy pdf(String client, String number, YearMonth month) {
        var tenant = tenants.get(client);
        var report = noted("pdf", tenant.id(), number, month);
        return new Copy(name(report) + ".pdf", PDF, CompliancePage.draw(report, tenant.name()));
    }

    private ComplianceReport noted(String form, TenantId tenant, String number, YearMonth month) {
        exporting.note(tenant, "COMPLIANCE_EXPORTED", number, Map.of("form", form, "period", month));
        return compliance.report(tenant, number, month);
    }

    private static String name(ComplianceReport report) {
        return report.contract() + "-" + report.period();
    }
}
