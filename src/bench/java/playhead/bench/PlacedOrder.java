package playhead.bench;

import java.util.ArrayList;
import java.util.List;

/** An order on its way through the shop. */
final class PlacedOrder {
    String id;
    String saga;
    String correlation;
    String last;
    String asked;
    Shop.Account account;
    final List<Shop.Item> items = new ArrayList<>();
    final List<Integer> quantities = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    long total;
    long begun;
    int stuckAt = -1;
    int failAt = -1;
}
