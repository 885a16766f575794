"""Makes imblearn-fixture.json: what imbalanced-learn 0.10 finds in a small standardised table.

Run: python3 imblearn_fixture.py > imblearn-fixture.json
"""
import json

import numpy as np
from imblearn.over_sampling import ADASYN, SMOTE, BorderlineSMOTE

rng = np.random.RandomState(7)
x = np.vstack([rng.normal(0, 1, (90, 4)), rng.normal(0.9, 1, (30, 4))])
y = np.array([0] * 90 + [1] * 30)
order = rng.permutation(120)
x, y = x[order], y[order]
x = (x - x.mean(axis=0)) / x.std(axis=0)  # so that standardising once more changes nothing
minority = np.flatnonzero(y == 1)

smote = SMOTE(k_neighbors=5)
smote._validate_estimator()
smote.nn_k_.fit(x[minority])
neighbors = smote.nn_k_.kneighbors(x[minority], return_distance=False)[:, 1:]

borderline = BorderlineSMOTE(m_neighbors=10)
borderline._validate_estimator()
borderline.nn_m_.fit(x)
danger = borderline._in_danger_noise(borderline.nn_m_, x[minority], 1, y, kind="danger")

adasyn = ADASYN(n_neighbors=5)
adasyn._validate_estimator()
adasyn.nn_.fit(x)
around = adasyn.nn_.kneighbors(x[minority], return_distance=False)[:, 1:]
ratio = np.sum(y[around] != 1, axis=1) / 5
ratio = ratio / ratio.sum()

print(json.dumps({
    "x": x.tolist(),
    "y": y.tolist(),
    "minority": minority.tolist(),
    "neighbors": minority[neighbors].tolist(),
    "danger": minority[danger].tolist(),
    "adasynShare": ratio.tolist(),
    "adasynRounded": np.rint(ratio * 60).astype(int).tolist(),
}, separators=(",", ":")))
