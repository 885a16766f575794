"""Times imbalanced-learn on a table written by the bench: prints the seconds of the first call and
the median of the following ones, where the time allows for any. Only fit_resample is timed.

Arguments: method, file of big-endian doubles (row after row, the class last), columns, number of
nominal columns (the last ones before the class), threads, seconds to spend.
"""

import statistics
import sys
import time
import warnings

import imblearn
import numpy as np
from imblearn.over_sampling import ADASYN, SMOTE, SMOTENC, BorderlineSMOTE
from sklearn.neighbors import NearestNeighbors

warnings.filterwarnings("ignore")


def sampler(method, threads, nominal, columns):
    def neighbors(k):
        return NearestNeighbors(n_neighbors=k, n_jobs=threads)

    if method == "SMOTE" and nominal > 0:
        categorical = list(range(columns - nominal, columns))
        return SMOTENC(categorical, random_state=1, k_neighbors=neighbors(6))
    if method == "SMOTE":
        return SMOTE(random_state=1, k_neighbors=neighbors(6))
    if method == "BorderlineSMOTE":
        return BorderlineSMOTE(random_state=1, k_neighbors=neighbors(6), m_neighbors=neighbors(11))
    if method == "ADASYN":
        return ADASYN(random_state=1, n_neighbors=neighbors(6))
    raise SystemExit("no such method: " + method)


def main():
    if sys.argv[1] == "version":
        print(imblearn.__version__)
        return
    method, file = sys.argv[1:3]
    columns, nominal, threads = map(int, sys.argv[3:6])
    budget = float(sys.argv[6])
    cells = np.fromfile(file, dtype=">f8").astype(float).reshape(-1, columns + 1)
    x = np.ascontiguousarray(cells[:, :columns])
    y = cells[:, columns].astype(int)
    seconds = []
    while len(seconds) < 8 and sum(seconds) < budget:
        start = time.perf_counter()
        sampler(method, threads, nominal, columns).fit_resample(x, y)
        seconds.append(time.perf_counter() - start)
    print(seconds[0], statistics.median(seconds[1:] or seconds))


main()
