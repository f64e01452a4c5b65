package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** What the staff can. */
@ApplicationScoped
@Transactional
public class Skills {
    /** A person has no more. */
    static final int MOST = 50;

    private final Wall wall;
    private final People people;
    private final Admission admission;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Skills() {
        this(null, null, null);
    }

    @Inject
    Skills(Wall wall, People people, Admission admission) {
        this.wall = wall;
        this.people = people;
        this.admission = admission;
    }

    /** What one person can, languages first, by name. */
    public List<Skill> of(UserId person) {
        return wall.em()
                .createQuery("SELECT s FROM Skill s WHERE s.userId = :user ORDER BY s.kind DESC, s.name", Skill.class)
                .setParameter("user", person.value())
                .getResultList();
    }

    /** What all of the staff can, languages first, by name. */
    public List<Skill> all() {
        return wall.em()
                .createQuery("SELECT s FROM Skill s ORDER BY s.kind DESC, s.name", Skill.class)
                .getResultList();
    }

    /** Skills are replaced whole, so what is there is what a change is meant for. */
    public static int version(List<Skill> some) {
        return some.stream().map(Skill::key).toList().hashCode();
    }

    /** Says anew what a member of staff can. */
    public List<Skill> replace(UserId person, IfMatch read, List<SkillForm> wanted) {
        var user = people.locked(person);
        var before = of(person);
        read.mustMatch(version(before));
        if (!user.role().isStaff())
            throw new InvalidInput("/skills", "Only staff have skills; this person works for a client.");
        if (wanted.size() > MOST) throw new InvalidInput("/skills", "Nobody has more than " + MOST + " skills.");
        mustDiffer(wanted);
        before.forEach(wall.em()::remove);
        wall.em().flush();
        wanted.forEach(form -> wall.add(new Skill(user, form)));
        wall.em().flush();
        admission.record(
                user,
                "PERSON_SKILLED",
                Map.of(
                        "before", before.stream().map(Skill::name).sorted().toList(),
                        "after", wanted.stream().map(SkillForm::name).sorted().toList()));
        return of(person);
    }

    private static void mustDiffer(List<SkillForm> wanted) {
        var known = new HashSet<String>();
        for (var i = 0; i < wanted.size(); i++)
            if (!known.add(wanted.get(i).kind() + " " + wanted.get(i).name().toLowerCase(java.util.Locale.ROOT)))
                throw new InvalidInput("/skills/" + i + "/name", "This is said twice.");
    }
}
