package playhead.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import playhead.lab.rules.Account;
import playhead.lab.rules.CaseWords;
import playhead.lab.rules.DailyLimit;
import playhead.lab.rules.Facts;
import playhead.lab.rules.Money;
import playhead.lab.rules.Resource;
import playhead.lab.rules.Step;
import playhead.lab.saga.SagaPlan;

/** A bank: a limit is reserved, money leaves an account, money arrives in a savings account of another house. */
public final class Transfers implements Scenario {
    private static final List<String> CUSTOMERS =
            List.of("Ingrid O'Neil", "João da Silva", "Kim 李", "Łukasz Maj", "Hana Sato");
    private static final Money MOST = new Money(50_000);
    private static final Money OVERDRAFT = new Money(10_000);

    private final SagaPlan plan = new SagaPlan(
            "Transfer",
            new CaseWords("transfers", "transfer", "RequestTransfer", "TransferRequested"),
            List.of(
                    new Step(
                            "limit",
                            "limits",
                            "limit",
                            "ReserveLimit",
                            "LimitReserved",
                            "LimitExceeded",
                            "ReleaseLimit",
                            "LimitReleased",
                            "LimitReleaseFailed"),
                    new Step(
                            "withdraw",
                            "accounts",
                            "from",
                            "WithdrawMoney",
                            "MoneyWithdrawn",
                            "WithdrawalDeclined",
                            "ReverseWithdrawal",
                            "WithdrawalReversed",
                            "WithdrawalReversalFailed"),
                    new Step(
                            "deposit",
                            "savings",
                            "to",
                            "DepositMoney",
                            "MoneyDeposited",
                            "DepositRefused",
                            "ReverseDeposit",
                            "DepositReversed",
                            "DepositReversalFailed")),
            List.of("transfer", "limit", "from", "to", "amount", "cannotUndo"));

    private final Money balance;

    /** Accounts with enough money for all transfers. */
    public Transfers() {
        this(null);
    }

    /** @param balance what each account has at first; null for enough */
    public Transfers(Money balance) {
        this.balance = balance;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public SagaPlan plan() {
        return plan;
    }

    @Override
    public Resource resource(int step) {
        return switch (step) {
            case 0 -> new DailyLimit();
            case 1 -> new Account("OpenAccount", "AccountOpened", "amount", false);
            default -> new Account("OpenSavings", "SavingsOpened", "amount", true);
        };
    }

    /** The last customer has no limit to speak of, the last account no money, and the last savings are blocked. */
    @Override
    public List<Opened> openings(int cases) {
        List<Opened> all = new ArrayList<>();
        Money enough = balance == null ? MOST.times(cases) : balance;
        int last = CUSTOMERS.size();
        for (int i = 0; i <= last; i++) {
            String number = number(i);
            String owner = i == last ? "Zoë Low" : CUSTOMERS.get(i);
            Facts limit = Facts.NONE
                    .with("owner", owner)
                    .with("most", i == last ? new Money(100) : MOST.times(cases))
                    .with("used", Money.ZERO);
            Facts account = Facts.NONE
                    .with("owner", owner)
                    .with("balance", i == last ? Money.ZERO : enough)
                    .with("overdraft", i == last ? Money.ZERO : OVERDRAFT);
            Facts savings = Facts.NONE.with("owner", owner).with("balance", Money.ZERO);
            all.add(new Opened("limits", "limit-" + number, "AgreeLimit", limit));
            all.add(new Opened("accounts", "account-" + number, "OpenAccount", account));
            all.add(new Opened(
                    "savings",
                    "savings-" + number,
                    "OpenSavings",
                    i == last ? savings.with("blocked", "by a court") : savings));
        }
        return all;
    }

    @Override
    public Facts details(String id, SplittableRandom random, String failing) {
        int from = random.nextInt(CUSTOMERS.size());
        int to = random.nextInt(CUSTOMERS.size());
        Money amount = new Money(random.nextLong(500, MOST.cents()));
        int last = CUSTOMERS.size();
        return Facts.NONE
                .with("transfer", id)
                .with("limit", "limit-" + number("limit".equals(failing) ? last : from))
                .with("from", "account-" + number("withdraw".equals(failing) ? last : from))
                .with("to", "savings-" + number("deposit".equals(failing) ? last : to))
                .with("amount", amount);
    }

    private static String number(int index) {
        return "%04d".formatted(index + 1);
    }
}
